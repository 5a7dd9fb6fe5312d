// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Cli.Checking;

namespace Acgs.Governance.Cli.Output;

/// <summary>The report as one page that asks for nothing else: no script, no font, no address.</summary>
/// <param name="report">What is reported.</param>
/// <param name="output">Where to.</param>
internal sealed class HtmlReport(Report report, TextWriter output)
{
    // Together they keep the page of a large tree below ten megabytes.
    private const int MostPerFolder = 200;
    private const int MostInAll = 15_000;

    private const string Style = """
        :root{color-scheme:light dark;--ink:#1d2330;--soft:#5b6472;--back:#fff;--line:#d9dde4;--good:#1a7f4b;--bad:#c2343f}
        @media(prefers-color-scheme:dark){:root{--ink:#e6e9ef;--soft:#a3abb8;--back:#14171d;--line:#323843;--good:#4cc38a;--bad:#ff7b84}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:72rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back)}
        h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
        p{margin:.25rem 0}.soft{color:var(--soft)}code{font-family:ui-monospace,monospace;font-size:.875em;overflow-wrap:anywhere}
        .wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
        th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
        th[scope=row]{min-width:5.5rem}
        .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        svg{display:block;width:100%;min-width:4rem;height:.8rem}.all{fill:var(--bad)}.part{fill:var(--good)}
        .bar{width:40%}details{border-bottom:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer;overflow-wrap:anywhere}
        ul{margin:.3rem 0;padding-left:1.2rem}li{margin:.2rem 0}.bad{color:var(--bad)}.good{color:var(--good)}
        @media(max-width:40rem){.bar{width:25%}}
        """;

    private int _left = MostInAll;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        WriteHead();
        WriteTotals();
        HtmlChart.Write(output, "Languages", "Ending", report, PathParts.Ending);
        HtmlChart.Write(output, "Folders", "Folder", report, PathParts.Top);
        WriteFindings();
        WriteUnreadable();
        output.WriteLine("</main></body></html>");
    }

    private void WriteHead()
    {
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        output.WriteLine("<!DOCTYPE html>");
        output.WriteLine($"<!-- Constitutional Hash: {report.Hash} -->");
        output.WriteLine("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        output.WriteLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">");
        output.WriteLine("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Constitutional hash: report</title>");
        output.Write($"<style>{Style}</style>");
        output.WriteLine("</head><body><main>");
    }

    private void WriteTotals()
    {
        var summary = report.Summary;
        output.WriteLine("<h1>Constitutional hash</h1>");
        output.WriteLine($"<p><code>{report.Hash}</code> · acgs-cli {MarkupText.Of(ToolVersion.Value)}</p>");
        output.WriteLine($"<p class=\"{(report.ExitCode == ExitCode.Success ? "good" : "bad")}\"><strong>{Counted.Of(summary.Files, "file")}: {summary.Compliant} compliant, {Counted.Of(summary.Findings, "finding")}</strong></p>");
        output.WriteLine($"<p class=\"soft\">{summary.Exempt} exempt, {summary.UnknownType} of unknown type, {summary.Unreadable} unreadable, {summary.Baselined} in the baseline.</p>");
        output.WriteLine($"<p>Definition used: <strong>{Definition.NameOf(report.Level)}</strong>: {Definition.Of(report.Level)}.</p>");
        output.WriteLine($"<div class=\"wide\"><table><caption class=\"soft\">Of {Counted.Of(summary.Judged, "judged file")}</caption><thead><tr><th scope=\"col\">Level</th><th scope=\"col\" class=\"number\">Share</th><th scope=\"col\" class=\"number\">Files</th><th scope=\"col\">Definition</th></tr></thead><tbody>");
        WriteLevel(ComplianceLevel.Presence, summary.Presence);
        WriteLevel(ComplianceLevel.Header, summary.Header);
        WriteLevel(ComplianceLevel.Strict, summary.Strict);
        output.WriteLine("</tbody></table></div>");
    }

    private void WriteLevel(ComplianceLevel level, int count) => output.WriteLine(
        $"<tr><th scope=\"row\">{Definition.NameOf(level)}</th><td class=\"number\">{Percentage.Text(count, report.Summary.Judged)}</td><td class=\"number\">{count}</td><td>{Definition.Of(level)}</td></tr>");

    private void WriteFindings()
    {
        output.WriteLine($"<h2>Findings</h2>");
        foreach (var (folder, findings) in FolderGroups.Of(report.Findings, finding => finding.Path))
        {
            output.WriteLine($"<details><summary><code>{MarkupText.Of(folder)}/</code> <span class=\"soft\">{findings.Count}</span></summary><ul>");
            var shown = Math.Min(findings.Count, Math.Min(MostPerFolder, _left));
            foreach (var finding in findings.Take(shown))
            {
                output.Write($"<li><code>{MarkupText.Of(finding.Path)}:{finding.Detail.Line}</code> <strong>{finding.Id} {finding.Verdict}</strong>: <code>");
                FindingText.TellChange(finding, text => output.Write(MarkupText.Of(text)));
                output.WriteLine("</code></li>");
            }

            _left -= shown;
            output.WriteLine(shown < findings.Count ? $"</ul><p class=\"soft\">and {findings.Count - shown} more</p></details>" : "</ul></details>");
        }
    }

    private void WriteUnreadable()
    {
        if (report.Unreadable.Count == 0)
        {
            return;
        }

        output.WriteLine("<h2>Unreadable</h2><ul>");
        foreach (var file in report.Unreadable.Take(MostPerFolder))
        {
            output.WriteLine($"<li><code>{MarkupText.Of(file.Path)}</code>: {MarkupText.Of(file.Reason)}</li>");
        }

        output.WriteLine("</ul>");
    }
}
