// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report as JUnit XML: a suite per folder, a case per file in scope; in large trees a case per finding only.</summary>
/// <param name="report">The report.</param>
/// <param name="output">The destination.</param>
internal sealed class JUnitReport(Report report, TextWriter output)
{
    // Build servers read these documents into memory.
    private const int MaxFiles = 10_000;

    private readonly StringBuilder _line = new();
    private readonly StringBuilder _message = new();

    public void Write()
    {
        var suites = Report.ByFolder(Cases(), test => test.Path).ToList();
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        var tests = suites.Sum(suite => suite.Value.Count);
        output.Write($"<testsuites name=\"acgs-cli compliance check\" tests=\"{tests}\" ");
        output.WriteLine($"failures=\"{report.Failures}\" errors=\"{report.Unreadable.Count}\">");
        suites.ForEach(suite => WriteSuite(MarkupEncoder.Encode(suite.Key), suite.Value));
        output.WriteLine("</testsuites>");
    }

    private IEnumerable<Case> Cases()
    {
        var failed = report.Findings.Where(finding => !finding.IsNote).Select(finding => new Case(finding.Path, Finding: finding.Result));
        var unreadable = report.Unreadable.Select(file => new Case(file.Path, Error: file.Reason));
        var inScope = report.Check.Files.Where(file => file.Result.IsInScope).Select(file => file.Path);
        var passed = report.Summary.Files > MaxFiles ? [] : inScope.Except(failed.Select(test => test.Path), StringComparer.Ordinal);
        return failed.Concat(unreadable).Concat(passed.Select(path => new Case(path)));
    }

    private void WriteSuite(string folder, List<Case> cases)
    {
        cases.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        var (failures, errors) = (cases.Count(test => test.Finding is not null), cases.Count(test => test.Error is not null));
        output.WriteLine($"  <testsuite name=\"{folder}\" tests=\"{cases.Count}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\">");
        cases.ForEach(test => WriteCase(folder, test));
        output.WriteLine("  </testsuite>");
    }

    private void WriteCase(string folder, Case test)
    {
        var path = MarkupEncoder.Encode(test.Path);
        output.Write(_line.Clear().Append(CultureInfo.InvariantCulture, $"    <testcase classname=\"{folder}\" name=\"{path}\""));
        if (test.Finding is { } finding)
        {
            _message.Clear().Append(
                CultureInfo.InvariantCulture,
                $"{path}:{finding.Line}: {finding.Reported}: {MarkupEncoder.Encode(finding.Statement)} → {MarkupEncoder.Encode(finding.Expected)}");
            output.Write($"><failure type=\"{RuleCatalog.TitleOf(finding.Reported)}\" message=\"");
            output.Write(_message);
            output.Write("\">");
            output.Write(_message);
            output.WriteLine("</failure></testcase>");
        }
        else if (test.Error is { } error)
        {
            output.WriteLine($"><error type=\"Unreadable\" message=\"{MarkupEncoder.Encode(error)}\">{MarkupEncoder.Encode(error)}</error></testcase>");
        }
        else
        {
            output.WriteLine(" />");
        }
    }

    private readonly record struct Case(string Path, FileResult? Finding = null, string? Error = null);
}
