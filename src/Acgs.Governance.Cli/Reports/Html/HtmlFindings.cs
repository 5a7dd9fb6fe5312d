// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>The findings in the page, by folder.</summary>
internal sealed class HtmlFindings
{
    // Together they keep the page of a large tree below ten megabytes.
    private const int MostPerFolder = 200;
    private const int MostInAll = 15_000;

    // As many as a reader overlooks at once.
    private const int MostOpen = 50;

    private readonly Report _report;
    private readonly TextWriter _output;
    private readonly Action<string> _part;
    private int _left = MostInAll;

    /// <param name="report">What is reported.</param>
    /// <param name="output">Where to.</param>
    public HtmlFindings(Report report, TextWriter output)
    {
        _report = report;
        _output = output;
        _part = text => MarkupText.Write(output, text);
    }

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        _output.WriteLine("<section id=\"findings\"><h2>Findings</h2>");
        if (_report.Findings.Count == 0)
        {
            _output.WriteLine("<p class=\"good\">None.</p>");
        }
        else
        {
            WriteTools();
        }

        foreach (var (folder, findings) in FolderGroups.Of(_report.Findings, finding => finding.Path))
        {
            WriteFolder(folder, findings);
        }

        _output.WriteLine("</section>");
    }

    // The script shows them: without it they would do nothing.
    private void WriteTools() => _output.WriteLine("""
        <div class="tools" id="tools" hidden><label for="filter">Filter</label>
        <input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="part of a path, a rule, a spelling" title="Press / to come here, Escape to clear" aria-describedby="shown">
        <output id="shown" for="filter" class="quiet"></output><button type="button" id="toggle">Open all folders</button></div>
        """);

    private void WriteFolder(string folder, List<Finding> findings)
    {
        _output.Write(_report.Findings.Count <= MostOpen ? "<details class=\"folder\" open><summary><code>" : "<details class=\"folder\"><summary><code>");
        _part(folder);
        _output.WriteLine($"/</code> <span class=\"quiet\">{findings.Count}</span></summary><ul>");
        var shown = Math.Min(findings.Count, Math.Min(MostPerFolder, _left));
        for (var index = 0; index < shown; index++)
        {
            WriteFinding(findings[index]);
        }

        _left -= shown;
        _output.WriteLine(shown < findings.Count ? $"</ul><p class=\"quiet\">and {findings.Count - shown} more</p></details>" : "</ul></details>");
    }

    private void WriteFinding(Finding finding)
    {
        _output.Write("<li><code>");
        _part(finding.Path);
        _output.Write(':');
        _output.Write(finding.Detail.Line);
        _output.Write("</code> <strong class=\"");
        _output.Write(finding.IsNote ? "note" : "bad");
        _output.Write("\">");
        _output.Write(finding.Id);
        _output.Write(' ');
        _output.Write(finding.Verdict.ToString());
        _output.Write("</strong>: <code>");
        FindingText.TellChange(finding, _part);
        _output.WriteLine("</code></li>");
    }
}
