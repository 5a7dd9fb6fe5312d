// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>
/// The thread that starts processes. The kernel tells a process of its parent's death when the thread that started it ends, and those of the
/// thread pool come and go; this one lives as long as our process.
/// </summary>
internal static class LastingThread
{
    private static readonly BlockingCollection<Action> Calls = [];

    static LastingThread() => new Thread(Serve) { IsBackground = true, Name = "starts processes" }.Start();

    /// <summary>Calls a function there, and returns what it returns or throws.</summary>
    public static T Call<T>(Func<T> function)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Calls.Add(() =>
        {
            try
            {
                result.SetResult(function());
            }
            catch (Exception failure)
            {
                result.SetException(failure);
            }
        });
        return result.Task.GetAwaiter().GetResult();
    }

    private static void Serve()
    {
        foreach (var call in Calls.GetConsumingEnumerable())
        {
            call();
        }
    }
}
