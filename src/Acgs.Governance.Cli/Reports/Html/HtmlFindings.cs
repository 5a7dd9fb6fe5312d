// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>The section with the findings, by folder.</summary>
internal sealed class HtmlFindings(Report report, TextWriter output)
{
    // These keep the page of a large tree below ten megabytes.
    private const int MaxPerFolder = 200;
    private const int MaxTotal = 15_000;

    private const int MaxOpen = 50;

    private const string FilterHints = "placeholder=\"part of a path, a rule or a text\" title=\"/ focuses this field, Escape clears it\"";

    private int _left = MaxTotal;

    public void Write()
    {
        output.WriteLine("<section id=\"findings\"><h2>Findings</h2>");

        // Hidden: only the script makes the tools work, and shows them.
        output.WriteLine(report.Findings.Count == 0 ? "<p class=\"good\">None.</p>" : $"""
            <div class="tools" id="tools" hidden><label for="filter">Filter</label>
            <input id="filter" type="search" autocomplete="off" spellcheck="false" {FilterHints} aria-describedby="shown">
            <output id="shown" for="filter" class="quiet"></output><button type="button" id="toggle">Open all folders</button></div>
            """);
        foreach (var (folder, findings) in Report.ByFolder(report.Findings, finding => finding.Path))
        {
            WriteFolder(folder, findings);
        }

        output.WriteLine("</section>");
    }

    private void WriteFolder(string folder, List<CheckedFile> findings)
    {
        var open = report.Findings.Count <= MaxOpen ? " open" : string.Empty;
        var summary = $"<code>{MarkupEncoder.Encode(folder)}/</code> <span class=\"quiet\">{findings.Count}</span>";
        output.WriteLine($"<details class=\"folder\"{open}><summary>{summary}</summary><ul>");
        var shown = Math.Min(findings.Count, Math.Min(MaxPerFolder, _left));
        foreach (var finding in findings.Take(shown))
        {
            var (css, result) = (finding.IsNote ? "note" : "bad", finding.Result);
            output.Write($"<li><code>{MarkupEncoder.Encode(finding.Path)}:{result.Line}</code> ");
            output.Write($"<strong class=\"{css}\">{RuleCatalog.TitleOf(result.Reported)}</strong>: ");
            output.WriteLine($"<code>{MarkupEncoder.Encode($"{result.Statement} → {result.Expected}")}</code></li>");
        }

        _left -= shown;
        output.WriteLine("</ul>");
        output.Write(HtmlReport.More(findings.Count - shown));
        output.WriteLine("</details>");
    }
}
