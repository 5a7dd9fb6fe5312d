// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Reports;

/// <summary>How many files of a group are compliant.</summary>
internal sealed record Share(string Name, int Compliant, int Total)
{
    /// <summary>Two decimals, rounded down: 100 means all files. An empty group is 100.</summary>
    public decimal Percent => Total == 0 ? 100m : Math.Floor(Compliant * 10_000m / Total) / 100m;

    public string PercentText => Percent.ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>For example "3 of 4".</summary>
    public string CountText => $"{Compliant} of {Total}";
}
