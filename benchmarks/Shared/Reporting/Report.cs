// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Measuring.Reporting;

/// <summary>Collects findings; each is told as it comes, and the table printed at the end.</summary>
/// <param name="peer">What ours is measured beside: the title of a column.</param>
/// <param name="progress">Where each finding is told.</param>
internal sealed class Report(string peer, TextWriter progress)
{
    private readonly List<Finding> _findings = [];

    public bool IsEmpty => _findings.Count == 0;

    /// <summary>Whether no bar was missed.</summary>
    public bool IsMet => _findings.All(finding => finding.IsMet != false);

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        progress.WriteLine(Row(finding));
    }

    public void Print(TextWriter output)
    {
        output.WriteLine($"| Scenario | Figure | Acgs.Governance | {peer} | Bar for ours | Met |");
        output.WriteLine("|---|---|---:|---:|---|---|");
        foreach (var finding in _findings)
        {
            output.WriteLine(Row(finding));
        }

        output.WriteLine();
        output.WriteLine(IsMet ? "Every bar is met." : $"Not met: {string.Join("; ", _findings.Where(finding => finding.IsMet == false).Select(Title))}.");
    }

    private static string Row(Finding finding) =>
        $"| {finding.Scenario} | {finding.Figure} | {finding.Ours} | {finding.Peer} | {finding.Bar} | {Verdict(finding.IsMet)} |";

    private static string Title(Finding finding) => $"{finding.Scenario}, {finding.Figure}";

    private static string Verdict(bool? isMet) => isMet switch { true => "yes", false => "**no**", _ => "" };
}
