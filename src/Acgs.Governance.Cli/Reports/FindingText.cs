// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Says a finding in one line, part by part: a string for each of a hundred thousand findings is memory that nobody needs.</summary>
internal static class FindingText
{
    /// <summary>Found and expected; a known spelling is called by its name.</summary>
    public static void TellChange(Finding finding, Action<string> part)
    {
        part(finding.Verdict == HeaderVerdict.Missing || finding.Detail.Found.Length == 0 ? "no header" : VisibleText.Of(finding.Detail.Found));
        if (finding.Detail.Spelling is { } spelling)
        {
            part(" (");
            part(spelling);
            part(")");
        }

        part(" → ");
        part(VisibleText.Of(finding.Detail.Expected));
    }

    /// <summary>The message of the formats that keep path, line and rule elsewhere.</summary>
    public static void TellMessage(Finding finding, Action<string> part)
    {
        part(finding.Verdict.ToString());
        part(": ");
        TellChange(finding, part);
    }
}
