// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>The report as one page that asks for nothing else: no font, no picture, no address.</summary>
/// <param name="report">What is reported.</param>
/// <param name="output">Where to.</param>
internal sealed class HtmlReport(Report report, TextWriter output)
{
    private const int MostUnreadable = 200;

    private readonly HtmlChart _chart = new(output);

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        WriteHead();
        WriteTotals();
        WriteLevels();
        output.WriteLine("<div class=\"charts\">");
        _chart.Write("languages", "Languages", "Type", LanguageShares.Of(report.Check), _ => null);
        _chart.Write("folders", "Folders", "Folder", FolderShares.Of(report.Check), name => name == "." ? null : name + "/");
        output.WriteLine("</div>");
        WriteVerdicts();
        new HtmlFindings(report, output).Write();
        WriteUnreadable();
        output.WriteLine($"</main><script>{PageAssets.Script}</script></body></html>");
    }

    private void WriteHead()
    {
        output.WriteLine("<!DOCTYPE html>");
        output.WriteLine($"<!-- Constitutional Hash: {report.Hash} -->");
        output.WriteLine("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        output.WriteLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PageAssets.Policy}\">");
        output.WriteLine("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Constitutional hash: report</title>");
        output.WriteLine($"<style>{PageAssets.Style}</style>");
        output.WriteLine("</head><body><main>");
    }

    private void WriteTotals()
    {
        var summary = report.Summary;
        var (mood, word) = report.ExitCode == ExitCode.Success ? ("good", "passed") : ("bad", "failed");
        output.WriteLine($"<h1>Constitutional hash: <span class=\"{mood}\">{word}</span></h1>");
        output.WriteLine($"<p class=\"quiet\"><code>{report.Hash}</code> · {Counted.Of(summary.Files, "file")} · acgs-cli {MarkupText.Of(ToolVersion.Value)}</p>");
        output.WriteLine("<dl class=\"figures\">");
        WriteFigure("Compliant", summary.Compliant, "good");
        WriteFigure("Findings", summary.Findings, "bad");
        WriteFigure("In the baseline", summary.Baselined, "note");
        WriteFigure("Exempt", summary.Exempt);
        WriteFigure("Unknown type", summary.UnknownType);
        WriteFigure("Unreadable", summary.Unreadable, "bad");
        output.WriteLine("</dl>");
    }

    private void WriteFigure(string name, int count, string mood = "") =>
        output.WriteLine($"<div><dt>{name}</dt><dd{(count > 0 && mood.Length > 0 ? $" class=\"{mood}\"" : string.Empty)}>{count}</dd></div>");

    private void WriteLevels()
    {
        output.WriteLine("<section id=\"levels\"><h2>Compliance</h2>");
        output.WriteLine($"<p>Definition used: <strong>{Definition.NameOf(report.Level)}</strong>: {Definition.Of(report.Level)}.</p>");
        output.WriteLine($"<div class=\"wide\"><table><caption>Of {Counted.Of(report.Summary.Judged, "judged file")}</caption>");
        output.WriteLine("<thead><tr><th scope=\"col\">Level</th><th scope=\"col\" class=\"number\">Files</th><th scope=\"col\" class=\"number\">Share</th><th scope=\"col\" class=\"bar\"></th></tr></thead><tbody>");
        WriteLevel(ComplianceLevel.Presence, report.Summary.Presence);
        WriteLevel(ComplianceLevel.Header, report.Summary.Header);
        WriteLevel(ComplianceLevel.Strict, report.Summary.Strict);
        output.WriteLine("</tbody></table></div></section>");
    }

    private void WriteLevel(ComplianceLevel level, int count)
    {
        output.Write($"<tr><th scope=\"row\">{Definition.NameOf(level)}</th><td class=\"number\">{count}</td><td class=\"number\">{Percentage.Text(count, report.Summary.Judged)}</td>");
        _chart.WriteBar(count, report.Summary.Judged);
        output.WriteLine($"</tr><tr class=\"quiet\"><td colspan=\"4\">{Definition.Of(level)}</td></tr>");
    }

    private void WriteVerdicts()
    {
        if (report.Findings.Count == 0)
        {
            return;
        }

        output.WriteLine("<section id=\"verdicts\"><h2>Verdicts</h2><div class=\"wide\"><table>");
        output.WriteLine("<thead><tr><th scope=\"col\">Verdict</th><th scope=\"col\">Rule</th><th scope=\"col\" class=\"number\">Findings</th></tr></thead><tbody>");
        foreach (var ((id, verdict), count) in report.Findings.CountBy(finding => (finding.Id, finding.Verdict)).OrderBy(group => group.Key.Id, StringComparer.Ordinal))
        {
            output.WriteLine($"<tr><th scope=\"row\" data-filter=\"{id}\">{id} {verdict}</th><td>{MarkupText.Of(RuleTexts.Of(id).Title)}</td><td class=\"number\">{count}</td></tr>");
        }

        output.WriteLine("</tbody></table></div><p class=\"quiet\"><code>acgs-cli explain RULE</code> says what is meant, <code>acgs-cli compliance fix --diff</code> shows what a fix would change.</p></section>");
    }

    private void WriteUnreadable()
    {
        if (report.Unreadable.Count == 0)
        {
            return;
        }

        output.WriteLine("<section id=\"unreadable\"><h2>Unreadable</h2><ul>");
        foreach (var file in report.Unreadable.Take(MostUnreadable))
        {
            output.WriteLine($"<li><code>{MarkupText.Of(file.Path)}</code>: {MarkupText.Of(file.Reason)}</li>");
        }

        output.WriteLine(report.Unreadable.Count > MostUnreadable ? $"</ul><p class=\"quiet\">and {report.Unreadable.Count - MostUnreadable} more</p></section>" : "</ul></section>");
    }
}
