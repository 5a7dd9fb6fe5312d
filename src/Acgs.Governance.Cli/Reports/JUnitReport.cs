// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The report as JUnit XML: a suite for each folder, a case for each judged file; in large trees for each finding only.</summary>
internal sealed class JUnitReport
{
    /// <summary>Of how many files on only findings are cases: servers read these documents into memory.</summary>
    public const int MostFiles = 10_000;

    private readonly Report _report;
    private readonly TextWriter _output;
    private readonly Action<string> _part;

    /// <param name="report">What is reported.</param>
    /// <param name="output">Where to.</param>
    public JUnitReport(Report report, TextWriter output)
    {
        _report = report;
        _output = output;
        _part = text => MarkupText.Write(output, text);
    }

    /// <summary>Writes the document.</summary>
    public void Write()
    {
        var suites = FolderGroups.Of(Cases(), test => test.Path);
        _output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        _output.WriteLine($"<testsuites name=\"acgs-cli compliance check\" tests=\"{suites.Sum(suite => suite.Value.Count)}\" failures=\"{_report.Summary.Findings}\" errors=\"{_report.Unreadable.Count}\">");
        foreach (var (folder, tests) in suites)
        {
            WriteSuite(MarkupText.Of(folder), tests);
        }

        _output.WriteLine("</testsuites>");
    }

    private IEnumerable<JUnitCase> Cases()
    {
        var failed = _report.Findings.Where(finding => !finding.IsNote).Select(finding => new JUnitCase(finding.Path, Finding: finding));
        var broken = _report.Unreadable.Select(file => new JUnitCase(file.Path, Reason: file.Reason));
        return failed.Concat(broken).Concat(_report.Summary.Files > MostFiles ? [] : Passed());
    }

    private IEnumerable<JUnitCase> Passed()
    {
        var failed = _report.Findings.Where(finding => !finding.IsNote).Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < _report.Check.Results.Length; index++)
        {
            if (_report.Check.Results[index].Status is FileStatus.Compliant or FileStatus.Finding
                && DisplayPath.Of(_report.Check.Files[index]) is var path && !failed.Contains(path))
            {
                yield return new(path);
            }
        }
    }

    private void WriteSuite(string folder, List<JUnitCase> tests)
    {
        tests.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        _output.WriteLine($"  <testsuite name=\"{folder}\" tests=\"{tests.Count}\" failures=\"{tests.Count(test => test.Finding is not null)}\" errors=\"{tests.Count(test => test.Reason is not null)}\" skipped=\"0\">");
        foreach (var test in tests)
        {
            _output.Write("    <testcase classname=\"");
            _output.Write(folder);
            _output.Write("\" name=\"");
            _part(test.Path);
            _output.Write('"');
            WriteOutcome(test);
        }

        _output.WriteLine("  </testsuite>");
    }

    private void WriteOutcome(JUnitCase test)
    {
        if (test.Finding is { } finding)
        {
            WriteFailure(finding);
        }
        else if (test.Reason is { } reason)
        {
            _output.WriteLine($"><error type=\"Unreadable\" message=\"{MarkupText.Of(reason)}\">{MarkupText.Of(reason)}</error></testcase>");
        }
        else
        {
            _output.WriteLine(" />");
        }
    }

    private void WriteFailure(Finding finding)
    {
        _output.Write("><failure type=\"");
        _output.Write(finding.Id);
        _output.Write(' ');
        _output.Write(finding.Verdict.ToString());
        _output.Write("\" message=\"");
        WriteMessage(finding);
        _output.Write("\">");
        WriteMessage(finding);
        _output.WriteLine("</failure></testcase>");
    }

    private void WriteMessage(Finding finding)
    {
        _part(finding.Path);
        _output.Write(':');
        _output.Write(finding.Detail.Line);
        _output.Write(": ");
        FindingText.TellMessage(finding, _part);
    }
}
