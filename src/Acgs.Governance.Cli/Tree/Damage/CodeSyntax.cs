// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>The strings of the languages in which code is told from strings and comments with certainty.</summary>
/// <remarks>
/// It serves the damage that stamping by <c>sed</c> did to the sources of the platform: <c>**Constitutional Hash**: …</c> between two statements of
/// Python, and the docstring <c>"""Constitutional Hash: …</c> that lost its closing quotes.
/// </remarks>
/// <param name="strings">The string literals; of two that begin alike the longer one first.</param>
/// <param name="doubts">What makes the rest of a file doubtful, because a string can begin or end there in other ways.</param>
internal sealed class CodeSyntax(StringSyntax[] strings, params string[] doubts)
{
    private static readonly StringSyntax Quoted = new("\"", "\"", escape: '\\', spansLines: false);
    private static readonly StringSyntax Apostrophe = new("'", "'", escape: '\\', spansLines: false);
    private static readonly StringSyntax LongQuoted = new("\"", "\"", escape: '\\');
    private static readonly StringSyntax LongApostrophe = new("'", "'", escape: '\\');
    private static readonly StringSyntax TripleQuoted = new("\"\"\"", "\"\"\"", escape: '\\');
    private static readonly StringSyntax TripleApostrophe = new("'''", "'''", escape: '\\');
    private static readonly StringSyntax RawTripleQuoted = new("\"\"\"", "\"\"\"");
    private static readonly StringSyntax Backtick = new("`", "`");
    private static readonly StringSyntax QuoteCharacter = new("'\"'", string.Empty);
    private static readonly StringSyntax EscapedQuoteCharacter = new("'\\\"'", string.Empty);

    private static readonly StringSyntax[] RawStrings = [new("r###\"", "\"###"), new("r##\"", "\"##"), new("r#\"", "\"#"), new("r\"", "\"")];

    private static readonly CodeSyntax Python = new([TripleQuoted, TripleApostrophe, Quoted, Apostrophe]);
    private static readonly CodeSyntax C = new([Quoted, Apostrophe], "R\"");
    private static readonly CodeSyntax JavaScript = new([Quoted, Apostrophe], "`");

    private static readonly Dictionary<string, CodeSyntax> ByType = new(StringComparer.Ordinal)
    {
        ["python"] = Python,
        ["starlark"] = Python,
        ["go"] = new([Quoted, Apostrophe, Backtick]),
        ["java"] = new([TripleQuoted, Quoted, Apostrophe]),
        ["kotlin"] = new([RawTripleQuoted, Quoted, Apostrophe]),
        ["scala"] = new([RawTripleQuoted, Quoted, QuoteCharacter, EscapedQuoteCharacter]),
        ["rust"] = new([QuoteCharacter, EscapedQuoteCharacter, .. RawStrings, LongQuoted]),
        ["swift"] = new([TripleQuoted, Quoted], "#\"", "#/"),
        ["c"] = C,
        ["cpp"] = C,
        ["javascript"] = JavaScript,
        ["typescript"] = JavaScript,
        ["php"] = new([LongQuoted, LongApostrophe, Backtick], "<<<", "?>"),
        ["proto"] = new([Quoted, Apostrophe]),
    };

    /// <summary>The syntax of a type of file; <see langword="null"/> where nothing is certain.</summary>
    public static CodeSyntax? Find(string typeId) => ByType.GetValueOrDefault(typeId);

    /// <summary>The position behind the code at <paramref name="position"/>; the end of the text when nothing below it is certain.</summary>
    public int Skip(StringText text, int position)
    {
        if (text.MatchesAny(position, text.Length, doubts))
        {
            return text.Length;
        }

        foreach (var syntax in strings)
        {
            if (syntax.FindEnd(text, position) is not HeaderLine.None and var end)
            {
                return end;
            }
        }

        // A line that continues another one is none of its own: without it a macro would take the next line in.
        return text[position] == '\\' && IsMarkerContinuing(text, position + 1) ? text.Length : position + 1;
    }

    private static bool IsMarkerContinuing(StringText text, int lineEnd)
    {
        var start = text.NextLine(lineEnd);
        return text.IsLineEnd(lineEnd) && text.Find(start, text.LineEnd(start), HeaderLine.Label) < text.LineEnd(start);
    }
}
