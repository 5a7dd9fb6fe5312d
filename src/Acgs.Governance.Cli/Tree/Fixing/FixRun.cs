// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>A fix from the request to the exit code, for <c>fix</c> and <c>check --fix</c>.</summary>
internal static class FixRun
{
    /// <summary>Fixes files and reports.</summary>
    /// <param name="request">What is to be fixed.</param>
    /// <param name="options">How.</param>
    /// <param name="format"><c>text</c> or <c>json</c>.</param>
    /// <returns>The exit code.</returns>
    public static int Run(CheckRequest request, FixOptions options, string format)
    {
        var result = Fix(request, options);
        using var output = Console.OpenStandardOutput();
        if (options.IsDiffWanted)
        {
            WriteDiff(result, output);
        }
        else if (format == "json")
        {
            JsonReport.Write(new(result.Check), output, result.WriteTo);
        }
        else
        {
            FixReport.WriteChanges(result, Console.Out);
        }

        Console.Out.Flush();
        FixReport.WriteRest(result, options, Console.Error);
        return result.ExitCode;
    }

    /// <summary>The first signal ends the work behind the file at hand; files are replaced as a whole, so that nothing is to be undone.</summary>
    private static FixResult Fix(CheckRequest request, FixOptions options)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return new FixEngine(request, options, progress: null, stop.Token).Run();

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static void WriteDiff(FixResult result, Stream output)
    {
        foreach (var fix in result.Changed)
        {
            output.Write(fix.Diff.Span);
        }
    }
}
