// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Cli.Reports.Assess;

/// <summary>Writes an assessment for people at a terminal.</summary>
internal sealed class AssessText(AssessReport report, TextWriter output, Colors colors)
{
    public void Write()
    {
        foreach (var finding in report.Result.Findings)
        {
            Write(finding);
        }

        foreach (var source in report.Unchecked)
        {
            output.WriteLine($"{colors.Note}not checked{colors.End}  {ControlCharacters.Escape($"{source.Source}: {source.Reason}")}");
        }

        var color = report.Result.Findings.Count > 0 ? colors.Bad : report.Result.IsIncomplete ? colors.Note : colors.Good;
        output.WriteLine($"{color}{report.Verdict}{colors.End}");
        if (report.ShowsInventory)
        {
            WriteInventory();
        }
    }

    private void Write(Finding finding)
    {
        var what = ControlCharacters.Escape($"{finding.Subject}: {finding.Found}");
        output.WriteLine($"{colors.Bad}{finding.Priority.Name}{colors.End}  {colors.Strong}{finding.Kind.Id}{colors.End}  {what}");
        foreach (var symptom in finding.Evidence)
        {
            output.WriteLine($"    seen as: {ControlCharacters.Escape(AssessReport.Describe(symptom))}");
        }

        output.WriteLine($"    next: {ControlCharacters.Escape(finding.Next)}");
    }

    private void WriteInventory()
    {
        output.WriteLine();
        foreach (var figure in report.Result.Figures)
        {
            output.WriteLine(ControlCharacters.Escape($"{figure.Subject}  {figure.Name}  {figure.Value}"));
        }
    }
}
