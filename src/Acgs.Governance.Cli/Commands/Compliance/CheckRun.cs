// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>A check from the request to the exit code.</summary>
/// <param name="options">What the user asked for.</param>
internal sealed class CheckRun(CheckOptions options)
{
    /// <summary>Checks and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ParseResult parsed)
    {
        options.Verify();
        var (files, settings) = FileOptions.Read(parsed);
        if (options.IsFix)
        {
            return FixRun.Run(new(files, settings, options.Level, new()), options.Format);
        }

        // Before the work: a broken baseline is to be told of at once.
        var baseline = options.Result.Baseline is { } known ? BaselineFile.Read(known, options.Result.IsBaselineUpdated) : null;
        var check = new TreeCheck(files, settings, options.Level, options.KeepsAllFiles);
        var isShown = !options.Text.IsQuiet && TerminalCapabilities.SupportsProgress;
        ProgressBar.Run("Checking files", isShown, progress => check.Run(progress));
        if (options.Result.IsBaselineUpdated)
        {
            baseline = baseline!.Update(BaselineScope.Of(check));
            BaselineFile.Write(options.Result.Baseline!, baseline);
        }

        var report = new Report(check, baseline);
        WriteWarnings(report);
        WriteResult(report);
        WritePage(report);
        WriteJobSummary(report);
        return report.ExitCode;
    }

    private void WriteWarnings(Report report)
    {
        foreach (var file in report.Unreadable)
        {
            Console.Error.WriteLine($"acgs-cli: '{ControlCharacters.Escape(file.Path)}' was not checked: {file.Reason}.");
        }

        if (options.Format == "sarif" && SarifReport.DescribeOmission(report) is { } omission)
        {
            Console.Error.WriteLine($"acgs-cli: {omission}. --format json has them all.");
        }
    }

    private void WriteResult(Report report)
    {
        if (options.Result.Output is { } path)
        {
            WholeFile.Write(path, stream => ReportFormats.Write(options.Format, report, stream, options.Text));
            return;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        ReportFormats.Write(options.Format, report, output, options.Text);
    }

    private void WritePage(Report report)
    {
        if (options.Report is { } path)
        {
            WholeFile.Write(path, stream => ReportFormats.Write(ReportFormats.Page, report, stream, options.Text));
        }
    }

    private void WriteJobSummary(Report report)
    {
        // GitHub names the file; other steps append to it too.
        if (options.Format == "github" && Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } path)
        {
            File.AppendAllText(path, GitHubReport.FormatJobSummary(report));
        }
    }
}
