// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>The classes of characters that POSIX names, as git understands them: of ASCII only.</summary>
internal static class CharacterClass
{
    /// <summary>Whether the class contains the character; <see langword="null"/> when there is no such class.</summary>
    public static bool? Contains(ReadOnlySpan<byte> name, byte value, bool ignoresCase)
    {
        var character = (char)value;
        return name switch
        {
            _ when name.SequenceEqual("alnum"u8) => char.IsAsciiLetterOrDigit(character),
            _ when name.SequenceEqual("alpha"u8) => char.IsAsciiLetter(character),
            _ when name.SequenceEqual("blank"u8) => character is ' ' or '\t',
            _ when name.SequenceEqual("cntrl"u8) => character is < ' ' or '\x7F',
            _ when name.SequenceEqual("digit"u8) => char.IsAsciiDigit(character),
            _ when name.SequenceEqual("graph"u8) => IsVisible(character),
            _ when name.SequenceEqual("lower"u8) => char.IsAsciiLetterLower(character),
            _ when name.SequenceEqual("print"u8) => IsVisible(character) || character == ' ',
            _ when name.SequenceEqual("punct"u8) => IsVisible(character) && !char.IsAsciiLetterOrDigit(character),
            // Neither the vertical tab nor the form feed is a space to git.
            _ when name.SequenceEqual("space"u8) => character is ' ' or '\t' or '\n' or '\r',
            _ when name.SequenceEqual("upper"u8) => char.IsAsciiLetterUpper(character) || (ignoresCase && char.IsAsciiLetter(character)),
            _ when name.SequenceEqual("xdigit"u8) => char.IsAsciiHexDigit(character),
            _ => null,
        };
    }

    private static bool IsVisible(char character) => character is > ' ' and < '\x7F';
}
