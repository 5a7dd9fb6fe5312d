// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Spectre.Console;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Shows a progress bar on standard error while work runs that takes longer than a moment.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <param name="title">The text beside the bar.</param>
    /// <param name="isShown">Whether to show the bar.</param>
    /// <param name="work">The work; it reports how many items it has completed since its last report.</param>
    public static void Run(string title, bool isShown, Action<Action<int>?> work)
    {
        if (!isShown)
        {
            work(null);
            return;
        }

        var done = 0;
        var task = Task.Run(() => work(count => Interlocked.Add(ref done, count)));
        if (!IsCompleted(task, Delay))
        {
            Show(title, task, () => Volatile.Read(ref done));
        }

        task.GetAwaiter().GetResult();
    }

    private static void Show(string title, Task task, Func<int> done)
    {
        // The bar hides the cursor, and an interrupt ends the program before the bar shows it again.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Console.Error.Write("\u001b[?25h"));
        var output = new AnsiConsoleOutput(Console.Error);
        var console = AnsiConsole.Create(new() { Out = output, Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard });
        console.Progress().AutoClear(true).Start(context =>
        {
            // Indeterminate: the total is known only when the last file has been found.
            var bar = context.AddTask(title).IsIndeterminate();
            do
            {
                bar.Description = $"{title}: {done()}";
            }
            while (!IsCompleted(task, Interval));
        });
    }

    // Waits without throwing the exception of the task.
    private static bool IsCompleted(Task task, TimeSpan timeout) => Task.WaitAny([task], timeout) >= 0;
}
