// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report as JUnit XML: a suite per folder, a case per file in scope; in large trees a case per finding only.</summary>
/// <param name="report">The report.</param>
/// <param name="output">The destination.</param>
internal sealed class JUnitReport(Report report, TextWriter output)
{
    // Build servers read these documents into memory.
    private const int MaxFiles = 10_000;

    public void Write()
    {
        var suites = FolderGroups.Of(Cases(), test => test.Path).ToList();
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        output.WriteLine($"<testsuites name=\"acgs-cli compliance check\" tests=\"{suites.Sum(suite => suite.Value.Count)}\" failures=\"{report.Summary.Findings}\" errors=\"{report.Unreadable.Count}\">");
        foreach (var (folder, cases) in suites)
        {
            WriteSuite(MarkupEncoder.Encode(folder), cases);
        }

        output.WriteLine("</testsuites>");
    }

    private IEnumerable<Case> Cases()
    {
        var failed = report.Findings.Where(finding => !finding.IsNote).Select(finding => new Case(finding.Path, Finding: finding));
        var unreadable = report.Unreadable.Select(file => new Case(file.Path, Error: file.Reason));
        return failed.Concat(unreadable).Concat(report.Summary.Files > MaxFiles ? [] : Passed());
    }

    private IEnumerable<Case> Passed()
    {
        var failed = report.Findings.Where(finding => !finding.IsNote).Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < report.Check.Results.Length; index++)
        {
            if (report.Check.Results[index].Status is FileStatus.Compliant or FileStatus.Finding
                && DisplayPath.Of(report.Check.Files[index]) is var path && !failed.Contains(path))
            {
                yield return new(path);
            }
        }
    }

    private void WriteSuite(string folder, List<Case> cases)
    {
        cases.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        output.WriteLine($"  <testsuite name=\"{folder}\" tests=\"{cases.Count}\" failures=\"{cases.Count(test => test.Finding is not null)}\" errors=\"{cases.Count(test => test.Error is not null)}\" skipped=\"0\">");
        cases.ForEach(test => WriteCase(folder, test));
        output.WriteLine("  </testsuite>");
    }

    private void WriteCase(string folder, Case test)
    {
        var path = MarkupEncoder.Encode(test.Path);
        if (test.Finding is { } finding)
        {
            var (line, found, expected) = (finding.Detail.Line, MarkupEncoder.Encode(finding.Found), MarkupEncoder.Encode(finding.Expected));
            output.WriteLineInParts($"    <testcase classname=\"{folder}\" name=\"{path}\"><failure type=\"{finding.Title}\" message=\"{path}:{line}: {finding.Verdict.ToString()}: {found} → {expected}\">{path}:{line}: {finding.Verdict.ToString()}: {found} → {expected}</failure></testcase>");
        }
        else if (test.Error is { } error)
        {
            output.WriteLine($"    <testcase classname=\"{folder}\" name=\"{path}\"><error type=\"Unreadable\" message=\"{MarkupEncoder.Encode(error)}\">{MarkupEncoder.Encode(error)}</error></testcase>");
        }
        else
        {
            output.WriteLine($"    <testcase classname=\"{folder}\" name=\"{path}\" />");
        }
    }

    private readonly record struct Case(string Path, Finding? Finding = null, string? Error = null);
}
