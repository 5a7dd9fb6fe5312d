// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>A preprocessor directive: its kind, and where its arguments begin and end.</summary>
internal readonly struct Directive
{
    private Directive(DirectiveKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    /// <summary>What the directive does.</summary>
    public DirectiveKind Kind { get; }

    /// <summary>Where the arguments begin, behind the keyword and its white space.</summary>
    public int Start { get; }

    /// <summary>Where the line ends.</summary>
    public int End { get; }

    /// <summary>Whether the directive opens, divides or closes a conditional section.</summary>
    public bool IsConditional => Kind is DirectiveKind.If or DirectiveKind.Elif or DirectiveKind.Else or DirectiveKind.EndIf;

    /// <summary>Reads the directive whose <c>#</c> stands at <paramref name="position"/>.</summary>
    public static Directive Read<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        var keyword = text.SkipWhiteSpace(position + 1);
        var keywordEnd = SkipIdentifier(text, keyword);
        return new(KindOf(text, keyword, keywordEnd), text.SkipWhiteSpace(keywordEnd), text.LineEnd(keywordEnd));
    }

    /// <summary>Whether only white space stands in front of the <c>#</c> at <paramref name="position"/>; else it begins no directive.</summary>
    public static bool IsFirstOnLine<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        while (position > 0 && Lexical.IsWhiteSpace(text[position - 1]))
        {
            position--;
        }

        return position == 0 || Lexical.IsLineBreak(text[position - 1]);
    }

    /// <summary>Where the identifier that begins at <paramref name="position"/> ends.</summary>
    public static int SkipIdentifier<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        while (position < text.Length && Lexical.IsIdentifierPart(text[position]))
        {
            position++;
        }

        return position;
    }

    private static DirectiveKind KindOf<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        bool Is(string keyword) => end - start == keyword.Length && text.Matches(start, end, keyword);

        return text.Peek(start) switch
        {
            'i' when Is("if") => DirectiveKind.If,
            'e' when Is("elif") => DirectiveKind.Elif,
            'e' when Is("else") => DirectiveKind.Else,
            'e' when Is("endif") => DirectiveKind.EndIf,
            'd' when Is("define") => DirectiveKind.Define,
            'u' when Is("undef") => DirectiveKind.Undefine,
            'p' when Is("pragma") => DirectiveKind.Pragma,
            _ => DirectiveKind.Other,
        };
    }
}
