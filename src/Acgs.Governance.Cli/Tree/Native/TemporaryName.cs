// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>The names of the files that a fix writes before they take the place of others: <c>.acgs-PROCESS-RANDOM.tmp</c>, in hexadecimal digits.</summary>
internal static class TemporaryName
{
    private const string Prefix = ".acgs-";
    private const string Suffix = ".tmp";
    private const int DigitCount = 8;

    /// <summary>Matches the names, and perhaps others.</summary>
    public const string Pattern = Prefix + "*" + Suffix;

    /// <summary>A name that no other file has, as far as chance goes.</summary>
    public static string Create() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId:x8}-{Random.Shared.Next():x8}{Suffix}");

    /// <summary>The process that wrote the file <paramref name="name"/>; <see langword="null"/> when the name is none of ours.</summary>
    public static int? FindProcess(ReadOnlySpan<char> name)
    {
        const int Length = 6 + DigitCount + 1 + DigitCount + 4;
        if (name.Length != Length || !name.StartsWith(Prefix, StringComparison.Ordinal) || !name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var process = name.Slice(Prefix.Length, DigitCount);
        var random = name.Slice(Prefix.Length + DigitCount + 1, DigitCount);
        return name[Prefix.Length + DigitCount] == '-' && IsNumber(random, out _) && IsNumber(process, out var id) ? id : null;
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
