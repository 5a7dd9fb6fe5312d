// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>The safety net: what a test run did not dispose of is ended when its process exits.</summary>
internal static class ExitGuard
{
    private static readonly ConcurrentDictionary<object, Action> Guarded = new(ReferenceEqualityComparer.Instance);

    static ExitGuard() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    public static void Add(object owner, Action end) => Guarded[owner] = end;

    public static void Remove(object owner) => Guarded.TryRemove(owner, out _);

    private static void EndAll()
    {
        // Together, because the runtime gives this handler no unlimited time.
        Parallel.ForEach(Guarded.Values, EndOne);
    }

    private static void EndOne(Action end)
    {
        try
        {
            end();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            Console.Error.WriteLine($"A test server was not cleaned up: {failure.Message}");
        }
    }
}
