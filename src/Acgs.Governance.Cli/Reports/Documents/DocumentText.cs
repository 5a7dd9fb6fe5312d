// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports.Documents;

/// <summary>Writes findings in documents line by line: for people, and as workflow commands of GitHub.</summary>
internal static class DocumentText
{
    public static void Write(DocumentReport report, TextWriter output, Colors colors)
    {
        foreach (var finding in report.Findings)
        {
            var rule = finding.Defect.Rule;
            output.Write($"{ControlCharacters.Escape(finding.Path)}:{finding.Defect.Line}: {colors.Bad}{rule.Id} {rule.Name}{colors.End}: ");
            output.WriteLine(DocumentReport.Describe(finding));
        }

        if (report.Findings.Count > 0)
        {
            output.WriteLine();
        }

        var color = report.ExitCode == ExitCode.Success ? colors.Good : colors.Bad;
        output.WriteLine($"{color}{report.Totals}{colors.End}");
        if (report.Exempt > 0)
        {
            output.WriteLine($"Left out: {Plural.Of(report.Exempt, "document")} of test data.");
        }

        if (report.Documents + report.Unreadable.Count == 0)
        {
            output.WriteLine("Warning: no documents found.");
        }

        BaselineText.Write(output, report.Baselined, report.Stale);
    }

    public static void WriteGitHub(DocumentReport report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            var (path, rule) = (WorkflowCommand.EscapeProperty(finding.Path), finding.Defect.Rule);
            output.Write($"::error file={path},line={finding.Defect.Line},title={rule.Id} {rule.Name}::");
            output.WriteLine(WorkflowCommand.EscapeData(DocumentReport.Describe(finding)));
        }

        foreach (var file in report.Unreadable)
        {
            output.WriteLine($"::error file={WorkflowCommand.EscapeProperty(file.Path)},title=Unreadable::{WorkflowCommand.EscapeData(file.Reason)}");
        }

        output.WriteLine($"{report.Totals}, {report.Baselined} in the baseline.");
    }
}
