// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>Writes ranges of whole numbers as regular expressions. A sign may stand before a number, and no zeros.</summary>
internal static class NumberRange
{
    /// <summary>The numbers from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static string ToRegex(int first, int last)
    {
        var parts = new List<string>();
        AddRange(parts, "-", Math.Max(0, -(long)last), -(long)first);
        AddRange(parts, @"\+?", Math.Max(0, first), last);
        return parts.Count > 0 ? $"(?:{string.Join('|', parts)})" : "[/-[/]]";
    }

    private static void AddRange(List<string> parts, string sign, long first, long last)
    {
        for (var start = first; start <= last;)
        {
            // The largest block of numbers that differ in their last digits only, and in one more.
            long block = 1;
            while (start % (block * 10) == 0 && start > 0 && start + (block * 10) - 1 <= last)
            {
                block *= 10;
            }

            var digit = start / block % 10;
            var lastDigit = Math.Min(9, digit + ((last - start + 1) / block) - 1);
            var above = start / block / 10;
            var prefix = above > 0 ? above.ToString(CultureInfo.InvariantCulture) : string.Empty;
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{sign}{prefix}[{digit}-{lastDigit}]{string.Concat(Enumerable.Repeat("[0-9]", (int)Math.Log10(block)))}"));
            start += (lastDigit - digit + 1) * block;
        }
    }
}
