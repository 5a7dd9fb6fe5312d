// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The totals of a check.</summary>
/// <param name="counts">Files by status and level.</param>
/// <param name="findings">Files with a finding that is not in the baseline.</param>
/// <param name="unreadable">Files and folders that could not be read.</param>
internal sealed class Summary(SummaryCounts counts, int findings, int unreadable)
{
    private static readonly ComplianceLevel[] AllLevels = [ComplianceLevel.Presence, ComplianceLevel.Header, ComplianceLevel.Strict];

    public int Files => counts.Files;

    public int Compliant => counts.Count(FileStatus.Compliant);

    public int Findings => findings;

    public int Baselined => counts.Count(FileStatus.Finding) - findings;

    public int Exempt => counts.Count(FileStatus.Exempt);

    public int UnknownType => counts.Count(FileStatus.UnknownType);

    public int Unreadable => unreadable;

    /// <summary>The denominator of the percentages. A baseline passes a file and does not make it compliant.</summary>
    public int InScope => Compliant + Findings + Baselined;

    /// <summary>The files in scope that meet each level.</summary>
    public IEnumerable<(ComplianceLevel Level, Share Share)> Levels =>
        AllLevels.Select(level => (level, new Share(level.Name, counts.CountReaching(level), InScope)));
}
