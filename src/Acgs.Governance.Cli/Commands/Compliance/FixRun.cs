// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Fixing;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>A fix from the request to the exit code, for <c>fix</c> and <c>check --fix</c>.</summary>
internal static class FixRun
{
    /// <summary>Fixes files and reports.</summary>
    /// <param name="fix">What is fixed.</param>
    /// <param name="format"><c>text</c> or <c>json</c>.</param>
    /// <returns>The exit code.</returns>
    public static int Run(TreeFix fix, string format)
    {
        RunUntilSignal(fix);
        using var output = Console.OpenStandardOutput();
        if (fix.Options.IsDiffWanted)
        {
            FixReport.WriteDiff(fix, output);
        }
        else if (format == "json")
        {
            FixReport.WriteJson(fix, output);
        }
        else
        {
            FixReport.WriteChanges(fix, Console.Out);
        }

        Console.Out.Flush();
        FixReport.WriteTotals(fix, Console.Error);
        return fix.ExitCode;
    }

    // The first signal ends the work behind the file at hand; files are replaced as a whole, so that nothing is to be undone.
    private static void RunUntilSignal(TreeFix fix)
    {
        using var signals = new StopSignals();
        fix.Run(progress: null, signals.Token);
    }
}
