// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger.Scenarios.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Ledger.Scenarios.Cases;

/// <summary>Durable rows of one writer and of four, tree and checkpoints included, and how soon a row has its index.</summary>
internal sealed class PostgreSqlAppendScenario : IScenario
{
    private const int Callers = 1_000;
    private const int Writers = 4;
    private const double LeastPerSecond = 20_000;

    // What two runs of the same load differ by on a shared machine.
    private const double Noise = 0.95;

    private static readonly TimeSpan MostLag = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public string Name => "postgresql-append";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        var (one, lag) = await MeasureAsync(server, 1, stopping);
        var (four, _) = await MeasureAsync(server, Writers, stopping);
        var (alone, together, least) = (one[0].PerSecond, four.Sum(writer => writer.PerSecond), four.Min(writer => writer.PerSecond));
        report.Add(new(Name, "durable rows/s, one writer", Text.Count(alone), "", Text.Count(LeastPerSecond), alone >= LeastPerSecond));
        report.Add(new(Name, "p99 of the time until a row has its index, one writer", Text.Milliseconds(lag), "", $"at most {MostLag.TotalSeconds} s", lag <= MostLag));
        report.Add(new(Name, $"durable rows/s, {Writers} writers together", Text.Count(together), "", "no slower than one", together >= Noise * alone));
        report.Add(new(
            Name, $"durable rows/s, the slowest of {Writers} writers", Text.Count(least), "", "half its share", least >= together / Writers / 2));
    }

    private static async Task<(LoadResult[] Writers, TimeSpan Lag)> MeasureAsync(PostgreSqlServer server, int writers, CancellationToken stopping)
    {
        var hosts = new List<LedgerHost>();
        try
        {
            for (var writer = 0; writer < writers; writer++)
            {
                hosts.Add(await LedgerHost.StartAsync(
                    builder => builder.AddPostgreSqlLedger(), ("ConnectionStrings:postgresql", server.ConnectionString()), ("Acgs:Ledger:MigrateAtStart", "true")));
            }

            using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var lag = IndexLag.SampleAsync(hosts[0].Store, hosts[0].Ledger, done.Token);
            var results = await Task.WhenAll(hosts.Select(host => CallerLoad.RunAsync(
                Callers / writers, Duration, async () => await host.Ledger.AppendAsync(Samples.Violation, Durability.Confirmed, stopping), stopping)));
            await done.CancelAsync();
            _ = await hosts[0].UntilSignedAsync(results.Sum(result => result.Times.Count), stopping);
            return (results, await lag);
        }
        finally
        {
            await Task.WhenAll(hosts.Select(host => host.DisposeAsync().AsTask()));
        }
    }
}
