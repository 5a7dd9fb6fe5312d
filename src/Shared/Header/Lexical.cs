// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Header;

/// <summary>The classes of characters that the C# lexer knows, and the narrower one that the header tolerates.</summary>
internal static class Lexical
{
    /// <summary>The mark that decoders strip from the start of a file, as a rule.</summary>
    public const char ByteOrderMark = '\uFEFF';

    private const string LineBreaks = "\n\r\u0085\u2028\u2029";

    /// <summary>Whether <paramref name="character"/> ends a line in C#.</summary>
    public static bool IsLineBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The index of the first line break in <paramref name="text"/>, or -1.</summary>
    public static int FindLineBreak(ReadOnlySpan<char> text) => text.IndexOfAny(LineBreaks.AsSpan());

    /// <summary>Whether <paramref name="character"/> is white space to the C# lexer, which takes stray byte-order marks for it too.</summary>
    public static bool IsWhiteSpace(char character) =>
        character <= ' ' ? character is ' ' or '\t' or '\v' or '\f' or '\u001A' : character > '~' && IsWhiteSpaceBeyondAscii(character);

    /// <summary>Whether <paramref name="character"/> may stand around a header: visible as white space and nothing else.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\v' or '\f';

    /// <summary>Whether <paramref name="character"/> belongs to an identifier.</summary>
    public static bool IsIdentifierPart(char character) => character == '_' || char.IsLetterOrDigit(character);

    // Apart, so that the question about the usual characters is short enough to be inlined.
    private static bool IsWhiteSpaceBeyondAscii(char character) =>
        character is '\u00A0' or ByteOrderMark
        || (character > '\u00FF' && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator);
}
