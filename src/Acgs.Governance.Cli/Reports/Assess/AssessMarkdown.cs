// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Cli.Reports.Assess;

/// <summary>Writes an assessment as a page of Markdown, for a ticket or a post-mortem.</summary>
internal static class AssessMarkdown
{
    public static void Write(AssessReport report, TextWriter output)
    {
        output.WriteLine($"# Assessment of {ViolationFields.Format(report.At)}: {report.Verdict}\n");
        output.WriteLine($"Constitutional hash `{report.Hash}`; the past counts since {ViolationFields.Format(report.Since)}.");
        foreach (var finding in report.Result.Findings)
        {
            Write(finding, output);
        }

        WriteItems(output, "## Not checked", report.Unchecked.Select(source => $"{source.Source}: {source.Reason}"));
        if (report.ShowsInventory)
        {
            output.WriteLine("\n## Inventory\n\n| subject | read | value |\n|---|---|---|");
            foreach (var figure in report.Result.Figures)
            {
                output.WriteLine($"| {string.Join(" | ", new[] { figure.Subject, figure.Name, figure.Value }.Select(MarkdownText.Escape))} |");
            }
        }
    }

    private static void Write(Finding finding, TextWriter output)
    {
        output.WriteLine($"\n## {finding.Priority.Name} `{finding.Kind.Id}`: {MarkdownText.Escape(finding.Subject)}\n");
        output.WriteLine($"{MarkdownText.Escape(finding.Found)}.\n\nNext: {MarkdownText.Escape(finding.Next)}");
        WriteItems(output, "Seen as", finding.Evidence.Select(AssessReport.Describe));
    }

    private static void WriteItems(TextWriter output, string title, IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Select(line => $"- {MarkdownText.Escape(line)}\n"));
        if (items.Length > 0)
        {
            output.Write($"\n{title}\n\n{items}");
        }
    }
}
