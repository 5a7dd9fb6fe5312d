// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>A finding that is known.</summary>
/// <param name="Path">The path relative to the root.</param>
/// <param name="Id">The rule.</param>
/// <param name="Found">The fingerprint of what was found.</param>
internal sealed record BaselineEntry(string Path, string Id, string Found)
{
    /// <summary>The entry of a finding.</summary>
    public static BaselineEntry Of(Finding finding) => new(finding.Path, finding.Id, Fingerprint.Of(finding));
}
