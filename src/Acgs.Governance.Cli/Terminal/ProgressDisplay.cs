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
    /// <param name="isShown">Whether there is somebody to show it to.</param>
    /// <param name="check">The check; it tells now and then how many more files are done.</param>
    public static CheckResult Run(bool isShown, Func<Action<int>?, CheckResult> check)
    {
        if (!isShown)
        {
            return check(null);
        }

        var done = 0;
        var work = Task.Run(() => check(count => Interlocked.Add(ref done, count)));
        if (!IsOver(work, Patience))
        {
            Show(work, () => Volatile.Read(ref done));
        }

        return work.GetAwaiter().GetResult();
    }

    private static void Show(Task work, Func<int> done)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            // How many there are is known when the last one has been found.
            var bar = context.AddTask("Checking files").IsIndeterminate();
            do
            {
                bar.Description = $"Checking files: {done()}";
            }
            while (!IsOver(work, Step));
        });
    }

    /// <summary>Whether the work ends within the time, well or not.</summary>
    private static bool IsOver(Task work, TimeSpan time) => Task.WaitAny([work], time) >= 0;
}
