// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>A known finding.</summary>
/// <param name="Path">The path relative to the root.</param>
/// <param name="Id">The rule.</param>
/// <param name="Found">The fingerprint.</param>
internal sealed record BaselineEntry(string Path, string Id, string Found)
{
    public static BaselineEntry Of(Finding finding) => new(finding.Path, finding.Id, Fingerprint.Of(finding));

    public static IOrderedEnumerable<BaselineEntry> Sort(IEnumerable<BaselineEntry> entries) =>
        entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal);
}
