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

    // As bytes: a path that is made to be sorted by would be kept for every case.
    private IEnumerable<CheckedFile> Cases()
    {
        var failed = report.Findings.Where(finding => !finding.IsNote);
        var unreadable = report.Unreadable
            .Select(file => new CheckedFile(Encoding.UTF8.GetBytes(file.Path), new(FileStatus.Unreadable) { Reason = file.Reason }));
        var passed = report.Summary.Files > MaxFiles ? [] : report.Check.Files
            .Where(file => file.Result.IsInScope)
            .ExceptBy(failed.Select(file => file.RawPath), file => file.RawPath)
            .Select(file => file with { Result = new(FileStatus.Compliant) });
        return failed.Concat(unreadable).Concat(passed);
    }

    private void WriteSuite(string folder, List<CheckedFile> cases)
    {
        cases.Sort(static (one, other) => one.RawPath.AsSpan().SequenceCompareTo(other.RawPath));
        var (failures, errors) = (cases.Count(test => test.IsFinding), cases.Count(test => test.Result.Reason is not null));
        output.WriteLine($"  <testsuite name=\"{folder}\" tests=\"{cases.Count}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\">");
        cases.ForEach(test => WriteCase(folder, test));
        output.WriteLine("  </testsuite>");
    }

    private void WriteCase(string folder, CheckedFile test)
    {
        var (path, result) = (MarkupEncoder.Encode(test.Path), test.Result);
        output.Write(_line.Clear().Append(CultureInfo.InvariantCulture, $"    <testcase classname=\"{folder}\" name=\"{path}\""));
        if (test.IsFinding)
        {
            _message.Clear().Append(
                CultureInfo.InvariantCulture,
                $"{path}:{result.Line}: {result.Reported}: {MarkupEncoder.Encode(result.Statement)} → {MarkupEncoder.Encode(result.Expected)}");
            output.Write($"><failure type=\"{RuleCatalog.TitleOf(result.Reported)}\" message=\"");
            output.Write(_message);
            output.Write("\">");
            output.Write(_message);
            output.WriteLine("</failure></testcase>");
        }
        else if (result.Reason is { } error)
        {
            output.WriteLine($"><error type=\"Unreadable\" message=\"{MarkupEncoder.Encode(error)}\">{MarkupEncoder.Encode(error)}</error></testcase>");
        }
        else
        {
            output.WriteLine(" />");
        }
    }
}
