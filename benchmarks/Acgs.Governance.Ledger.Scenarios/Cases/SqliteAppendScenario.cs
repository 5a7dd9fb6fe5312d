// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger.Scenarios.Load;
using Acgs.Governance.Ledger.Scenarios.Peers;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Ledger.Scenarios.Cases;

/// <summary>Durable acknowledgements, tree and checkpoints included, beside one insert per commit and beside EF Core.</summary>
internal sealed class SqliteAppendScenario : IScenario
{
    private const int Callers = 64;
    private const double LeastPerSecond = 25_000;
    private const double LeastOfSingle = 20;
    private const double LeastOfEf = 5;

    private static readonly TimeSpan MostP99 = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PeerDuration = TimeSpan.FromSeconds(5);

    public string Name => "sqlite-append";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        var folder = Directory.CreateTempSubdirectory("acgs-ledger-");
        try
        {
            var single = await MeasureSingleAsync(Path.Combine(folder.FullName, "single.db"), stopping);
            var ef = await MeasureEfAsync(Path.Combine(folder.FullName, "ef.db"), stopping);
            var ours = await MeasureOursAsync(Path.Combine(folder.FullName, "ours", "ledger.db"), stopping);
            Tell(report, ours, single, ef);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LoadResult> MeasureSingleAsync(string path, CancellationToken stopping)
    {
        using var peer = new SingleInserts(path);
        return await CallerLoad.RunAsync(Callers, PeerDuration, peer.AppendAsync, stopping);
    }

    private static async Task<LoadResult> MeasureEfAsync(string path, CancellationToken stopping)
    {
        using var peer = new EfSaves(path);
        return await CallerLoad.RunAsync(Callers, PeerDuration, peer.AppendAsync, stopping);
    }

    // The time ends when a checkpoint covers the last record.
    private static async Task<LoadResult> MeasureOursAsync(string path, CancellationToken stopping)
    {
        await using var host = await LedgerHost.StartAsync(builder => builder.AddSqliteLedger(), ("Acgs:Ledger:Path", path));
        var result = await CallerLoad.RunAsync(
            Callers, Duration, async () => await host.Ledger.AppendAsync(Samples.Violation, Durability.Confirmed, stopping), stopping);
        _ = await host.UntilSignedAsync(result.Times.Count, stopping);
        return result;
    }

    private void Tell(Report report, LoadResult ours, LoadResult single, LoadResult ef)
    {
        var perSecond = Text.Count(ours.PerSecond);
        report.Add(new(
            Name, $"durable appends/s, {Callers} callers; peer: one insert per commit", perSecond, Text.Count(single.PerSecond),
            $"{Text.Count(LeastPerSecond)}, and {LeastOfSingle} times the peer",
            ours.PerSecond >= LeastPerSecond && ours.PerSecond >= LeastOfSingle * single.PerSecond));
        report.Add(new(
            Name, $"durable appends/s, {Callers} callers; peer: EF Core SaveChanges", perSecond, Text.Count(ef.PerSecond), $"{LeastOfEf} times the peer",
            ours.PerSecond >= LeastOfEf * ef.PerSecond));
        report.Add(new(
            Name, "p99 of an append; peer: one insert per commit", Text.Milliseconds(ours.P99), Text.Milliseconds(single.P99),
            $"under {MostP99.TotalMilliseconds} ms", ours.P99 < MostP99));
    }
}
