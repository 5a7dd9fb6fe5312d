// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Tests.Ledger;

/// <summary>Fills a store as services do.</summary>
internal static class LedgerMaker
{
    private const int BatchSize = 50;

    /// <summary>Adds records of two writers in turn, and signs a checkpoint after each 100.</summary>
    public static async Task AppendAsync(ILedgerStore store, int records, DateTimeOffset start, string privateKey, Action<string> keep)
    {
        var stop = TestContext.Current.CancellationToken;
        await store.MigrateAsync(LedgerFolder.Origin, stop);
        using var key = EcdsaNoteKey.FromPem(LedgerFolder.Origin, privateKey);
        var integrator = new LedgerIntegrator(store, TimeProvider.System);
        var writers = new[] { $"{Guid.CreateVersion7()}", $"{Guid.CreateVersion7()}" };
        for (var batch = 0; batch * BatchSize < records; batch++)
        {
            var (writer, first) = (writers[batch % 2], batch / 2 * BatchSize);
            var size = Math.Min(BatchSize, records - (batch * BatchSize));
            var begin = batch * BatchSize;
            var rows = Enumerable.Range(1, size).Select(number => LedgerFolder.Record(writer, first + number, start.AddMinutes(begin + number - 1)));
            await store.AppendAsync([.. rows.Select(StoredRecord.Of)], stop);
            await integrator.StepAsync(stop);
            if (batch % 2 == 1 && await integrator.SignAsync([key], stop) is { } checkpoint)
            {
                keep(checkpoint.Note);
            }
        }
    }
}
