// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Spectre.Console;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Runs a check and shows on a terminal how far it is, once it takes longer than a person likes to wait unknowing.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the check.</summary>
    /// <param name="request">What is to be checked.</param>
    /// <param name="isShown">Whether there is somebody to show it to.</param>
    /// <exception cref="UsageException">The configuration of a file is invalid.</exception>
    public static CheckResult Run(CheckRequest request, bool isShown)
    {
        if (!isShown)
        {
            return new CheckEngine(request, progress: null).Run();
        }

        var done = 0;
        var work = Task.Run(() => new CheckEngine(request, count => Interlocked.Add(ref done, count)).Run());
        if (!IsOver(work, Patience))
        {
            Show(work, request.Selection.Files.Count, () => Volatile.Read(ref done));
        }

        return work.GetAwaiter().GetResult();
    }

    private static void Show(Task work, int total, Func<int> done)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask("Checking files", maxValue: total);
            do
            {
                bar.Value = done();
            }
            while (!IsOver(work, Step));
        });
    }

    /// <summary>Whether the work ends within the time, well or not.</summary>
    private static bool IsOver(Task work, TimeSpan time) => Task.WaitAny([work], time) >= 0;
}
