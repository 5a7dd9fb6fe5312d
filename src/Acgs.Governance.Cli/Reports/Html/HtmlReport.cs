// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Writes the report as one page that loads nothing.</summary>
internal sealed class HtmlReport(Report report, TextWriter output)
{
    private const int MaxUnreadable = 200;

    private static readonly PageAsset Script = PageAsset.Read(typeof(HtmlReport).Assembly, "page/report.js");

    private readonly HtmlShareTable _table = new(output);

    public void Write()
    {
        HtmlPage.WriteHead(output, report.Hash, "Constitutional hash: report", Script.Source);
        WriteTotals();
        WriteLevels();
        output.WriteLine("<div class=\"charts\"><section id=\"languages\"><h2>Languages</h2>");
        _table.Write("Type", Shares.ByType(report.Check));
        output.WriteLine("</section><section id=\"folders\"><h2>Folders</h2>");
        _table.Write("Folder", Shares.ByFolder(report.Check), share => share.Name == "." ? null : share.Name + "/");
        output.WriteLine("</section></div>");
        WriteVerdicts();
        new HtmlFindings(report, output).Write();
        WriteUnreadable();
        output.WriteLine($"</main><script>{Script.Text}</script></body></html>");
    }

    /// <summary>Tells how many items are not shown, if any.</summary>
    public static string More(int count) => count > 0 ? $"<p class=\"quiet\">and {count} more</p>\n" : string.Empty;

    private void WriteTotals()
    {
        var (css, result) = report.ExitCode == ExitCode.Success ? ("good", "passed") : ("bad", "failed");
        output.WriteLine($"<h1>Constitutional hash: <span class=\"{css}\">{result}</span></h1>");
        var (files, version) = (Plural.Of(report.Summary.Files, "file"), MarkupEncoder.Encode(ToolVersion.Value));
        output.WriteLine($"<p class=\"quiet\"><code>{report.Hash}</code> · {files} · acgs-cli {version}</p>");
        var origin = ReportOrigin.Now(report.Check.Selection.Root, TimeProvider.System);
        output.WriteLine($"<p class=\"quiet\" id=\"origin\">{origin} · <code>{MarkupEncoder.Encode(ReportOrigin.Command())}</code></p>");
        output.WriteLine("<dl class=\"figures\">");
        HtmlPage.WriteFigure(output, "Compliant", report.Summary.Count(FileStatus.Compliant), "good");
        HtmlPage.WriteFigure(output, "Findings", report.Failures, "bad");
        HtmlPage.WriteFigure(output, "In the baseline", report.Baselined, "note");
        HtmlPage.WriteFigure(output, "Exempt", report.Summary.Count(FileStatus.Exempt));
        HtmlPage.WriteFigure(output, "Unknown type", report.Summary.Count(FileStatus.UnknownType));
        HtmlPage.WriteFigure(output, "Unreadable", report.Unreadable.Count, "bad");
        output.WriteLine("</dl>");
    }

    private void WriteLevels()
    {
        var levels = report.Levels.ToDictionary(row => row.Share, row => row.Level);
        output.WriteLine($"<section id=\"levels\"><h2>Compliance</h2><p>Level <strong>{report.Level.Name}</strong>: {report.Level.Definition}.</p>");
        _table.Write("Level", levels.Keys, noteOf: share => levels[share].Definition);
        output.WriteLine("</section>");
    }

    private void WriteVerdicts()
    {
        if (report.Findings.Count == 0)
        {
            return;
        }

        output.WriteLine("<section id=\"verdicts\"><h2>Verdicts</h2><div class=\"wide\"><table>");
        output.Write("<thead><tr><th scope=\"col\">Verdict</th><th scope=\"col\">Rule</th>");
        output.WriteLine("<th scope=\"col\" class=\"number\">Findings</th></tr></thead><tbody>");
        foreach (var (verdict, count) in report.FindingsByVerdict)
        {
            var id = RuleCatalog.IdOf(verdict);
            var title = MarkupEncoder.Encode(RuleCatalog.Get(id).Title);
            output.WriteLine($"<tr><th scope=\"row\" data-filter=\"{id}\">{id} {verdict}</th><td>{title}</td><td class=\"number\">{count}</td></tr>");
        }

        output.Write("</tbody></table></div><p class=\"quiet\"><code>acgs-cli explain RULE</code> explains a rule, ");
        output.WriteLine("<code>acgs-cli compliance fix --diff</code> shows what a fix changes.</p></section>");
    }

    private void WriteUnreadable()
    {
        if (report.Unreadable.Count == 0)
        {
            return;
        }

        output.WriteLine("<section id=\"unreadable\"><h2>Unreadable</h2><ul>");
        foreach (var file in report.Unreadable.Take(MaxUnreadable))
        {
            output.WriteLine($"<li><code>{MarkupEncoder.Encode(file.Path)}</code>: {MarkupEncoder.Encode(file.Reason)}</li>");
        }

        output.WriteLine($"</ul>\n{More(report.Unreadable.Count - MaxUnreadable)}</section>");
    }
}
