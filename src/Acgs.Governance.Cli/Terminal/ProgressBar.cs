// Constitutional Hash: cdd01ef066bc6cf2

using Spectre.Console;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Shows a progress bar on standard error while work runs that takes longer than a moment.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <param name="title">The text beside the bar.</param>
    /// <param name="total">The number of items.</param>
    /// <param name="work">The work; it reports how many items it has completed since its last report.</param>
    public static T Run<T>(string title, int total, Func<Action<int>, T> work)
    {
        var done = 0;
        var task = Task.Run(() => work(count => Interlocked.Add(ref done, count)));
        if (!IsCompleted(task, Delay))
        {
            Show(title, total, task, () => Volatile.Read(ref done));
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Show(string title, int total, Task task, Func<int> done)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(title, maxValue: total);
            do
            {
                bar.Value = done();
            }
            while (!IsCompleted(task, Interval));
        });
    }

    // Waits without throwing the exception of the task.
    private static bool IsCompleted(Task task, TimeSpan timeout) => Task.WaitAny([task], timeout) >= 0;
}
