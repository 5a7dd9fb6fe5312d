// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>The outcome of a check.</summary>
/// <param name="Selection">The files that were checked.</param>
/// <param name="Settings">What was required of them.</param>
/// <param name="Level">The definition of compliance in use.</param>
internal sealed record CheckResult(FileSelection Selection, SettingsProvider Settings, ComplianceLevel Level)
{
    /// <summary>The files that have a result here, in order; those without a finding are perhaps only counted.</summary>
    public required IReadOnlyList<byte[]> Files { get; init; }

    /// <summary>The results, in the order of the files.</summary>
    public required FileResult[] Results { get; init; }

    /// <summary>The numbers of all files.</summary>
    public required SummaryCounts Counts { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}
