// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Text;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Reports.Html;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>A check from the request to the exit code.</summary>
/// <param name="plan">What the user asked for.</param>
internal sealed class CheckRun(CheckPlan plan)
{
    /// <summary>Checks and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Run(FileRequest files, ParseResult parsed)
    {
        var selection = new FileSelection(files);
        var settings = new SettingsProvider(selection.Root);
        GlobalOptions.Assert(parsed, settings);
        if (plan.IsFix)
        {
            return FixRun.Run(selection, settings, plan.Level, new(), plan.Format);
        }

        // Before the work: a broken baseline is to be told of at once.
        var baseline = ReadBaseline();
        var isShown = !plan.Text.IsQuiet && TerminalCapabilities.SupportsProgress;
        var check = new TreeCheck(selection, settings, plan.Level, plan.KeepsAllFiles);
        ProgressBar.Run("Checking files", isShown, progress => check.Run(progress));
        var report = new Report(check, UpdateBaseline(baseline, check));
        WriteWarnings(report);
        WriteResult(report);
        WritePage(report);
        WriteJobSummary(report);
        return report.ExitCode;
    }

    private Baseline? ReadBaseline() => plan.Baseline is null ? null
        : plan.IsBaselineUpdated && !File.Exists(plan.Baseline) ? new Baseline([])
        : BaselineFile.Read(plan.Baseline);

    private Baseline? UpdateBaseline(Baseline? baseline, TreeCheck check)
    {
        if (!plan.IsBaselineUpdated)
        {
            return baseline;
        }

        var updated = baseline!.Update(check);
        BaselineFile.Write(plan.Baseline!, updated);
        return updated;
    }

    private void WriteWarnings(Report report)
    {
        foreach (var file in report.Unreadable)
        {
            Console.Error.WriteLine($"acgs-cli: '{ControlCharacters.Escape(file.Path)}' was not checked: {file.Reason}.");
        }

        if (plan.Format == "sarif" && SarifReport.DescribeOmission(report) is { } omission)
        {
            Console.Error.WriteLine($"acgs-cli: {omission}. --format json has them all.");
        }
    }

    private void WriteResult(Report report)
    {
        if (plan.Output is { } path)
        {
            WholeFile.Write(path, stream => ReportFormats.Write(plan.Format, report, stream, plan.Text));
            return;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        ReportFormats.Write(plan.Format, report, output, plan.Text);
    }

    private void WritePage(Report report)
    {
        if (plan.Report is { } path)
        {
            WholeFile.Write(path, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
                new HtmlReport(report, writer).Write();
            });
        }
    }

    private void WriteJobSummary(Report report)
    {
        // GitHub names the file; other steps append to it too.
        if (plan.Format == "github" && Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } path)
        {
            File.AppendAllText(path, GitHubReport.FormatJobSummary(report));
        }
    }
}
