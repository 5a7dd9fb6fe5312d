// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.CSharp;

/// <summary>
/// The form that nearly all compliant files have: the line is the first, and code follows. One comparison tells it, where the
/// scanner would step through line after line.
/// </summary>
internal static class HeaderAtTop
{
    /// <summary>Whether <paramref name="text"/> has that form. Where it has not, nothing is known of its verdict.</summary>
    public static bool IsIn<TText>(TText text, Constitution constitution)
        where TText : struct, IHeaderText
    {
        var end = constitution.Line.Length;
        if (!text.Matches(0, text.Length, constitution.Line))
        {
            return false;
        }

        var code = end;
        while (text.Peek(code) is '\n' or '\r')
        {
            code++;
        }

        return code > end && MayOnlyBeCode(text.Peek(code));
    }

    /// <summary>The scan of a text that has that form.</summary>
    public static HeaderScan Scan(Constitution constitution)
    {
        var end = constitution.Line.Length;
        return new(HeaderVerdict.Ok, new(new(CommentKind.Line, 0, end, "//".Length, end, isAlone: true), end - HashFormat.Length), []);
    }

    // Any letter begins a token, and the header region ends. Only at a "c" may the header of another language begin.
    private static bool MayOnlyBeCode(char character) => (character | ' ') is (>= 'a' and <= 'z') and not 'c';
}
