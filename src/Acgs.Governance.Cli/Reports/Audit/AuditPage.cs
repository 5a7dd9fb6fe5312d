// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Audit;
using Acgs.Governance.Cli.Reports.Html;
using Acgs.Governance.Cli.Reports.Ledger;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Audit;

/// <summary>Writes an audit as one page that loads nothing.</summary>
internal sealed class AuditPage(AuditResult audit, TextWriter output)
{
    private const int MostCounts = 500;

    private readonly HtmlTable _table = new(output);

    public void Write()
    {
        HtmlPage.WriteHead(output, audit.Hash, $"Audit of {audit.Day.Name}");
        WriteTotals();
        WriteFindings();
        WriteLedger(audit.Ledger.Verification);
        WriteViolations();
        WriteRequests();
        WriteHashes();
        output.WriteLine("</main></body></html>");
    }

    private void WriteTotals()
    {
        var (css, verdict) = audit.ExitCode == ExitCode.Success ? ("good", "passed") : ("bad", "failed");
        output.WriteLine($"<h1>Audit of {audit.Day.Name}: <span class=\"{css}\">{verdict}</span></h1>");
        var (since, until) = (ViolationFields.Format(audit.Day.Since), ViolationFields.Format(audit.Day.Until));
        var (zone, version) = (MarkupEncoder.Encode(audit.Day.Zone.Id), MarkupEncoder.Encode(ToolVersion.Value));
        output.WriteLine($"<p class=\"quiet\"><code>{audit.Hash}</code> · {zone}: {since} to {until} · acgs-cli {version}</p>");

        // Not the command line, as on the page of a check: there may be passwords in it.
        output.WriteLine("<dl class=\"figures\">");
        HtmlPage.WriteFigure(output, "Findings", audit.Findings.Count, "bad");
        HtmlPage.WriteFigure(output, "Not done", audit.Failures.Count, "bad");
        HtmlPage.WriteFigure(output, "Violations", audit.Ledger.Violations, "note");
        HtmlPage.WriteFigure(output, "Records of the day", audit.Ledger.Records);
        HtmlPage.WriteFigure(output, "Records of the log", audit.Ledger.Verification.Size);
        HtmlPage.WriteFigure(output, "Gaps", audit.Ledger.Gaps.Count, "bad");
        output.WriteLine("</dl>");
    }

    private void WriteFindings()
    {
        WriteList("findings", "Findings", audit.Findings.Select(finding => $"{finding.Kind}: {finding.Message}"));
        WriteList("failures", "Not done", audit.Failures);
    }

    private void WriteList(string id, string title, IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Select(line => $"<li class=\"bad\">{MarkupEncoder.Encode(line)}</li>\n"));
        if (items.Length > 0)
        {
            output.WriteLine($"<section id=\"{id}\"><h2>{title}</h2><ul>\n{items}</ul></section>");
        }
    }

    private void WriteLedger(LedgerVerification verification)
    {
        var (css, verdict) = verification.IsIntact ? ("good", "intact") : ("bad", "not intact");
        output.WriteLine($"<section id=\"ledger\"><h2>Ledger: <span class=\"{css}\">{verdict}</span></h2>");
        output.WriteLine($"<p><code>{MarkupEncoder.Encode(audit.Ledger.Location)}</code></p>");
        output.WriteLine($"<p>{MarkupEncoder.Encode(VerificationText.Describe(verification))}</p>");
        output.WriteLine($"<p>Root hash <code>{MarkupEncoder.Encode(verification.RootHash)}</code></p></section>");
    }

    private void WriteViolations()
    {
        output.WriteLine("<section id=\"violations\"><h2>Violations</h2>");
        if (audit.Ledger.Counts.Count == 0)
        {
            output.WriteLine("<p class=\"good\">None.</p>");
        }
        else
        {
            var rows = audit.Ledger.Counts.Take(MostCounts).Select(count => new object[] { count.Rule, count.Service, count.Records, count.Violations });
            _table.Write(["Rule", "Service", "Records", "Violations"], rows);
            output.Write(HtmlReport.More(audit.Ledger.Counts.Count - MostCounts));
        }

        output.WriteLine("</section>");
    }

    private void WriteRequests()
    {
        if (audit.Requests is not { } requests)
        {
            return;
        }

        output.WriteLine($"<section id=\"requests\"><h2>Requests</h2><p class=\"quiet\"><code>{MarkupEncoder.Encode(requests.Source)}</code></p>");
        _table.Write(
            ["Counted", "Number"],
            [
                ["Evaluated", requests.Evaluated],
                ["In order", requests.Compliant],
                ["Violations", requests.Violations],
                ["Violations in the ledger", audit.Ledger.Violations],
            ]);
        output.WriteLine("</section>");
    }

    private void WriteHashes()
    {
        output.WriteLine("<section id=\"hashes\"><h2>Constitutional hash</h2>");
        if (audit.Tree is { Summary: var summary })
        {
            output.WriteLine($"<p>{summary.Count(FileStatus.Compliant)} of {Plural.Of(summary.InScope, "file")} have a right header.</p>");
        }

        _table.Write(["Source", "Hash"], audit.Hashes.Prepend(new("configuration", audit.Hash)).Select(stated => new object[] { stated.Source, stated.Hash }));
        output.WriteLine("</section>");
    }
}
