// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance;

/// <summary>The form of a constitutional hash, for every part that reads one: the analyzer, the library, the command line.</summary>
internal static class HashFormat
{
    /// <summary>The constitution that applies when nothing else is configured; the only literal of it in code.</summary>
    public const string BuiltIn = "cdd01ef066bc6cf2";

    /// <summary>The length of a hash in characters.</summary>
    public const int Length = 16;

    /// <summary>Whether <paramref name="value"/> is exactly 16 lower-case hexadecimal digits.</summary>
    public static bool IsWellFormed(string? value)
    {
        if (value is null || value.Length != Length)
        {
            return false;
        }

        foreach (var character in value)
        {
            if (!IsLowerHex(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says what is wrong with the shape of a value without repeating the value, which may be anything.</summary>
    public static string DescribeShape(string value)
    {
        if (value.Length != Length)
        {
            return value.Length == 1 ? "it has 1 character" : $"it has {value.Length} characters";
        }

        var foreign = 0;
        foreach (var character in value)
        {
            foreign += IsLowerHex(character) ? 0 : 1;
        }

        return $"{foreign} of its 16 characters {(foreign == 1 ? "is" : "are")} not a lower-case hexadecimal digit";
    }

    /// <summary>Whether <paramref name="character"/> is a digit of a hash.</summary>
    public static bool IsLowerHex(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f');
}
