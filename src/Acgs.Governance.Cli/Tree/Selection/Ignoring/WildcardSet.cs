// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Ignoring;

/// <summary>Reads sets of characters: <c>[a-z]</c>, <c>[!x]</c>, <c>[[:digit:]_]</c>.</summary>
internal static class WildcardSet
{
    /// <summary>Reads the set that begins at <paramref name="position"/>.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="position">Where the set begins; then, where the pattern goes on.</param>
    /// <param name="character">A character, in lower case if case is ignored.</param>
    /// <param name="ignoresCase">Whether ASCII letters match in either case.</param>
    /// <param name="isMember">Whether the set contains the character.</param>
    /// <returns><see langword="false"/> when the set has no end or names a class that does not exist; such a pattern matches nothing.</returns>
    public static bool TryRead(ReadOnlySpan<byte> pattern, ref int position, byte character, bool ignoresCase, out bool isMember)
    {
        isMember = false;
        var next = position + 1;
        var isNegated = At(pattern, next) is (byte)'!' or (byte)'^';
        next += isNegated ? 1 : 0;
        byte previous = 0;
        // What stands first is a member, even if it is ']'.
        for (var first = next; next == first || At(pattern, next) != ']'; next++)
        {
            if (!TryReadMember(pattern, ref next, ref previous, character, ignoresCase, ref isMember))
            {
                return false;
            }
        }

        position = next + 1;
        isMember ^= isNegated;
        return true;
    }

    /// <summary>Reads one member, range or class; <paramref name="next"/> stays on its last character.</summary>
    private static bool TryReadMember(ReadOnlySpan<byte> pattern, ref int next, ref byte previous, byte character, bool ignoresCase, ref bool isMember)
    {
        var member = At(pattern, next);
        if (member == '-' && previous != 0 && At(pattern, next + 1) is not (0 or (byte)']'))
        {
            next++;
            var last = Unescape(pattern, ref next);
            isMember |= IsBetween(character, previous, last, ignoresCase);
            previous = 0;
            return last != 0;
        }

        if (member == '[' && At(pattern, next + 1) == ':')
        {
            return TryReadClass(pattern, ref next, ref previous, character, ignoresCase, ref isMember);
        }

        previous = Unescape(pattern, ref next);
        isMember |= previous == character;
        return previous != 0;
    }

    private static bool TryReadClass(ReadOnlySpan<byte> pattern, ref int next, ref byte previous, byte character, bool ignoresCase, ref bool isMember)
    {
        var start = next + 2;
        var length = pattern[start..].IndexOf((byte)']');
        if (length < 0)
        {
            return false;
        }

        if (length == 0 || pattern[start + length - 1] != ':')
        {
            previous = (byte)'[';
            isMember |= character == '[';
            return true;
        }

        next = start + length;
        previous = 0;
        if (CharacterClass.Contains(pattern.Slice(start, length - 1), character, ignoresCase) is not { } contains)
        {
            return false;
        }

        isMember |= contains;
        return true;
    }

    private static bool IsBetween(byte character, byte first, byte last, bool ignoresCase)
    {
        var upper = ignoresCase && char.IsAsciiLetterLower((char)character) ? (byte)(character & ~0x20) : character;
        return (character >= first && character <= last) || (upper >= first && upper <= last);
    }

    private static byte Unescape(ReadOnlySpan<byte> pattern, ref int next) => At(pattern, next) == '\\' ? At(pattern, ++next) : At(pattern, next);

    private static byte At(ReadOnlySpan<byte> pattern, int position) => position < pattern.Length ? pattern[position] : (byte)0;
}
