// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.TestServers;

/// <summary>Waits for a condition with a deadline: the one place of the tests that polls.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns as soon as the condition holds.</summary>
    /// <param name="condition">Asked every 20 ms; an exception that it throws ends the wait.</param>
    /// <param name="deadline">How long to wait, a condition that hangs included.</param>
    /// <param name="what">What is waited for, for the message of the failure.</param>
    /// <exception cref="TimeoutException">The condition did not hold before the deadline.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan deadline, string what)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var clock = Stopwatch.StartNew();
        while (!await AskAsync(condition, deadline - clock.Elapsed))
        {
            if (clock.Elapsed >= deadline)
            {
                throw new TimeoutException($"Not within {deadline.TotalSeconds:0.###} s: {what}.");
            }

            await Task.Delay(Pause);
        }
    }

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, TimeSpan, string)"/>
    public static Task TrueAsync(Func<bool> condition, TimeSpan deadline, string what) =>
        TrueAsync(() => Task.FromResult(condition()), deadline, what);

    private static async Task<bool> AskAsync(Func<Task<bool>> condition, TimeSpan remaining)
    {
        var answer = condition();
        var pause = remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        var first = await Task.WhenAny(answer, Task.Delay(pause));
        return (first == answer || answer.IsCompleted) && await answer;
    }
}
