// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;

namespace Acgs.Governance.Cli.Output;

/// <summary>Says a finding in one line.</summary>
internal static class FindingText
{
    /// <summary>Found and expected; a known spelling is called by its name.</summary>
    public static string Change(Finding finding)
    {
        var found = finding.Verdict == HeaderVerdict.Missing || finding.Detail.Found.Length == 0 ? "no header" : VisibleText.Of(finding.Detail.Found);
        var spelling = finding.Detail.Spelling is { } name ? $" ({name})" : string.Empty;
        return $"{found}{spelling} → {VisibleText.Of(finding.Detail.Expected)}";
    }

    /// <summary>The message of the formats that keep path, line and rule elsewhere.</summary>
    public static string Message(Finding finding) => $"{finding.Verdict}: {Change(finding)}";
}
