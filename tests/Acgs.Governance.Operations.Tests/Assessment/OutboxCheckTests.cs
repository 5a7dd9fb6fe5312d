// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>What an outbox tells of alerts that did not arrive.</summary>
public sealed class OutboxCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-assess-").FullName;

    private string Database => Path.Combine(_folder, "ledger.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Alerts_ThatWereGivenUp_AreAllCountedAndTheNewestTellsWhy()
    {
        await using var store = new SqliteLedgerStore(Database);
        await store.MigrateAsync("tests", Stop);
        await AddAsync(store, "old", 1_500, "HTTP 500");
        await AddAsync(store, "oncall", 2, "HTTP 410");

        var result = await new OutboxCheck("--ledger x.db").RunAsync(store, Stop);

        Assert.Equal(
            [
                ("old", $"of orders in {Database}: 1500 given up, 0 waiting for more than 5 min; the last answer: HTTP 500 of 1499"),
                ("oncall", $"of orders in {Database}: 2 given up, 0 waiting for more than 5 min; the last answer: HTTP 410 of 1"),
            ],
            result.Observations.Select(observation => (observation.Subject, observation.Found)).OrderBy(observation => observation.Subject));
        Assert.All(result.Observations, observation => Assert.Equal("acgs-cli alerts list --ledger x.db", observation.Next));
        Assert.All(result.Observations, observation => Assert.Equal(["orders"], observation.Owners));
        Assert.Contains(new(Database, "alerts given up", "1502"), result.Figures);
    }

    private static Task<bool> AddAsync(SqliteLedgerStore store, string webhook, int count, string answer) => store.ChangeAsync(
        "orders",
        [],
        async change =>
        {
            for (var number = 0; number < count; number++)
            {
                await change.AddAsync(new()
                {
                    Sender = "orders",
                    Webhook = webhook,
                    AlertId = $"{webhook}{number}",
                    DedupKey = $"{webhook}{number}",
                    Rule = "check_unhealthy",
                    Severity = ViolationSeverity.High,
                    Status = AlertStatus.Firing,
                    Body = "{}",
                    CreatedAt = change.Now,
                    Since = change.Now,
                    DueAt = change.Now,
                    State = OutboxState.Dead,
                    Attempts = 3,
                    Answer = $"{answer} of {number}",
                    EndedAt = change.Now,
                });
            }

            return true;
        },
        Stop);
}
