// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Ledger.Scenarios.Load;

/// <summary>How long rows wait for their index, from their acknowledgement on.</summary>
internal static class IndexLag
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Samples until it is cancelled.</summary>
    /// <returns>The 99th percentile.</returns>
    public static async Task<TimeSpan> SampleAsync(ILedgerStore store, IViolationLedger ledger, CancellationToken done)
    {
        var lags = new List<TimeSpan>();
        try
        {
            while (true)
            {
                var id = await ledger.AppendAsync(Samples.Violation, Durability.Confirmed, done);
                var clock = Stopwatch.StartNew();
                while ((await store.FindAsync(id, done))?.Index is null)
                {
                    await Task.Delay(Pause, done);
                }

                lags.Add(clock.Elapsed);
            }
        }
        catch (OperationCanceledException)
        {
            return lags.Order().ElementAtOrDefault((int)(lags.Count * 0.99));
        }
    }
}
