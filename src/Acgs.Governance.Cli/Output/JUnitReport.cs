// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Files;

namespace Acgs.Governance.Cli.Output;

/// <summary>The report as JUnit XML: a suite for each folder, a case for each judged file; in large trees for each finding only.</summary>
/// <param name="report">What is reported.</param>
/// <param name="output">Where to.</param>
internal sealed class JUnitReport(Report report, TextWriter output)
{
    /// <summary>Of how many files on only findings are cases: servers read these documents into memory.</summary>
    public const int MostFiles = 10_000;

    /// <summary>Writes the document.</summary>
    public void Write()
    {
        var suites = Suites();
        var failures = suites.Values.Sum(suite => suite.Count(test => test.Kind == "failure"));
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        output.WriteLine($"<testsuites name=\"acgs-cli compliance check\" tests=\"{suites.Values.Sum(suite => suite.Count)}\" failures=\"{failures}\" errors=\"{report.Unreadable.Count}\">");
        foreach (var (folder, tests) in suites)
        {
            WriteSuite(folder, tests);
        }

        output.WriteLine("</testsuites>");
    }

    private SortedDictionary<string, List<JUnitCase>> Suites()
    {
        var suites = new SortedDictionary<string, List<JUnitCase>>(StringComparer.Ordinal);
        foreach (var test in Cases())
        {
            var folder = PathParts.Folder(test.Path);
            if (!suites.TryGetValue(folder, out var suite))
            {
                suites.Add(folder, suite = []);
            }

            suite.Add(test);
        }

        return suites;
    }

    private IEnumerable<JUnitCase> Cases()
    {
        var findings = report.Findings.Where(finding => !finding.IsNote).ToDictionary(finding => finding.Path, StringComparer.Ordinal);
        var failed = findings.Values.Select(finding => new JUnitCase(finding.Path, "failure", $"{finding.Id} {finding.Verdict}", $"{finding.Path}:{finding.Detail.Line}: {FindingText.Message(finding)}"));
        var broken = report.Unreadable.Select(file => new JUnitCase(file.Path, "error", "Unreadable", file.Reason));
        return failed.Concat(broken).Concat(report.Summary.Files > MostFiles ? [] : Passed(findings));
    }

    private IEnumerable<JUnitCase> Passed(Dictionary<string, Finding> findings)
    {
        for (var index = 0; index < report.Check.Results.Length; index++)
        {
            if (report.Check.Results[index].Status is FileStatus.Compliant or FileStatus.Finding)
            {
                var path = PathText.Of(report.Check.Files[index]);
                if (!findings.ContainsKey(path))
                {
                    yield return new(path, null, string.Empty, string.Empty);
                }
            }
        }
    }

    private void WriteSuite(string folder, List<JUnitCase> tests)
    {
        var name = MarkupText.Of(folder);
        output.WriteLine($"  <testsuite name=\"{name}\" tests=\"{tests.Count}\" failures=\"{tests.Count(test => test.Kind == "failure")}\" errors=\"{tests.Count(test => test.Kind == "error")}\" skipped=\"0\">");
        foreach (var test in tests.OrderBy(test => test.Path, StringComparer.Ordinal))
        {
            WriteCase(name, test);
        }

        output.WriteLine("  </testsuite>");
    }

    private void WriteCase(string folder, JUnitCase test)
    {
        output.Write($"    <testcase classname=\"{folder}\" name=\"{MarkupText.Of(test.Path)}\"");
        output.WriteLine(test.Kind is null
            ? " />"
            : $"><{test.Kind} type=\"{test.Type}\" message=\"{MarkupText.Of(test.Message)}\">{MarkupText.Of(test.Message)}</{test.Kind}></testcase>");
    }
}
