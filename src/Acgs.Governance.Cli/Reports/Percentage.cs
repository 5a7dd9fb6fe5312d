// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Reports;

/// <summary>A share of files in percent with two decimals, never rounded up: 100 is said of all files and of nothing less.</summary>
internal static class Percentage
{
    /// <summary>The share; 100 of no files at all, because none is missing.</summary>
    public static decimal Of(int count, int total) => total == 0 ? 100m : Math.Floor(count * 10_000m / total) / 100m;

    /// <summary>The share as it is printed.</summary>
    public static string Text(int count, int total) => Of(count, total).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
