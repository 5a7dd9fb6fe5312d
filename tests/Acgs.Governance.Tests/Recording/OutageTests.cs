// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Recording;

/// <summary>A store that is slow, down or gone: no request fails, and nothing is lost but what does not fit the queue.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Store_ThatComesBack_GetsTheSameRows()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        app.Store.Failure = new IOException("The store is down.");
        await app.Ledger.AppendAsync(new("four_eyes"), cancellationToken: Token);
        await Eventually.TrueAsync(() => app.Store.Appends >= 3, RecordedApp.Deadline, "three attempts");

        app.Store.Failure = null;

        await app.RecordsAsync(1);
        Assert.All(app.Store.Batches, batch => Assert.Same(app.Store.Batches[0], batch));
        await Eventually.TrueAsync(() => app.App.Logs.GetSnapshot().Any(record => record.Id.Id == 1705), RecordedApp.Deadline, "the log of the recovery");
    }

    [Fact]
    public async Task Store_ThatIsDown_FailsNoRequest_AndDegrades()
    {
        await using var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Health:Period"] = "00:00:00.100", ["Acgs:Health:Timeout"] = "00:00:00.100" });
        app.Store.Failure = new IOException("The store is down.");

        using var response = await app.App.GetAsync("/api", Hash.Foreign);
        using var other = await app.App.GetAsync("/api");

        Assert.Equal((403, 200), ((int)response.StatusCode, (int)other.StatusCode));
        await Eventually.TrueAsync(async () => (await app.App.AskAsync("/health")) == (200, "degraded"), RecordedApp.Deadline, "the health degraded");
        app.Store.Failure = null;
        await Eventually.TrueAsync(async () => (await app.App.AskAsync("/health")).Status == "healthy", RecordedApp.Deadline, "the health healthy");
        await app.RecordsAsync(1);
    }

    // Otherwise the first probe may find a healthy ledger not open yet, and somebody is told.
    [Fact]
    public async Task Store_ThatAnswers_IsOpenWhenTheServiceHasStarted()
    {
        await using var app = await RecordedApp.StartAsync(_folder);

        Assert.True(app.App.Services.GetRequiredService<LedgerService>().Opened.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Store_ThatIsDownAtStart_IsOpenedLater()
    {
        await using var app = await RecordedApp.StartAsync(_folder, isDown: true);
        using var response = await app.App.GetAsync("/api", Hash.Foreign);
        await Eventually.TrueAsync(() => app.App.Logs.GetSnapshot().Any(record => record.Id.Id == 1704), RecordedApp.Deadline, "the record of the failure");
        Assert.Single(app.App.Logs.GetSnapshot(), record => record.Id.Id == 1704);

        app.Store.Failure = null;
        await app.App.Services.GetRequiredService<LedgerService>().Opened.WaitAsync(RecordedApp.Deadline, Token);

        await app.RecordsAsync(1);
    }

    [Fact]
    public async Task Store_ThatIsUnusable_IsLoggedOnceWithTheWayOut()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        app.Store.Failure = new LedgerException("/data/ledger.db is of a newer version: update this package.");

        await app.Ledger.AppendAsync(new("four_eyes"), cancellationToken: Token);
        await Eventually.TrueAsync(() => app.Store.Appends >= 3, RecordedApp.Deadline, "three attempts");

        Assert.Contains(
            app.App.Logs.GetSnapshot(),
            record => record is { Id.Id: 1703, Level: LogLevel.Error, Exception: null }
                && record.Message == "The ledger cannot be written: /data/ledger.db is of a newer version: update this package.");
        app.Store.Failure = null;
        await app.RecordsAsync(1);
    }

    [Fact]
    public async Task Batch_WhoseAnswerIsLost_IsThereOnce()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        app.Store.FailsAfterwards = true;
        app.Store.Failure = new IOException("The connection broke.");
        var appending = app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token).AsTask();
        await Eventually.TrueAsync(() => app.Store.Appends >= 2, RecordedApp.Deadline, "a second attempt");

        app.Store.Failure = null;

        var id = await appending;
        Assert.Equal(id, Assert.Single(await app.ReadAsync()).Id);
    }

    [Fact]
    public async Task Confirmed_ReturnsWhenItsRecordIsDurable()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        app.Store.Freeze();

        var appending = app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token).AsTask();
        await Eventually.TrueAsync(() => app.Store.Appends == 1, RecordedApp.Deadline, "an attempt");
        Assert.False(appending.IsCompleted);
        app.Store.Thaw();

        var id = await appending;
        Assert.Equal(id, Assert.Single(await app.ReadAsync()).Id);
    }

    [Fact]
    public async Task Confirmed_OfManyCallers_IsOneBatchAndOneRecordEach()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        app.Store.Freeze();
        var first = app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token).AsTask();
        await Eventually.TrueAsync(() => app.Store.Appends == 1, RecordedApp.Deadline, "an attempt");
        var others = Enumerable.Range(0, 500).Select(_ => app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token).AsTask()).ToList();
        app.Store.Thaw();

        var ids = await Task.WhenAll(others.Prepend(first));

        Assert.Equal([1, 500], app.Store.Batches.Select(batch => batch.Count));
        Assert.Equal(ids.Order(), (await app.ReadAsync()).Select(record => record.Id).Order());
        Assert.Equal(["501"], app.App.Metrics.Counted("acgs.ledger.records"));
    }

    [Fact]
    public async Task Confirmed_ThatIsCancelled_StopsWaiting()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        using var enough = new CancellationTokenSource();
        app.Store.Freeze();
        var appending = app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, enough.Token).AsTask();

        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => appending);
        app.Store.Thaw();
        await app.RecordsAsync(1);
    }

    [Fact]
    public async Task Queue_ThatIsFull_DropsAndCounts_AndDegrades()
    {
        await using var app = await RecordedApp.StartAsync(
            _folder, new() { ["Acgs:Ledger:QueueCapacity"] = "100", ["Acgs:Health:Period"] = "00:00:00.100", ["Acgs:Health:Timeout"] = "00:00:00.100" });
        app.Store.Freeze();
        _ = app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token).AsTask();
        await Eventually.TrueAsync(() => app.Store.Appends == 1, RecordedApp.Deadline, "an attempt");
        for (var route = 0; route < 130; route++)
        {
            await app.Ledger.AppendAsync(new("four_eyes") { Route = $"/{route}" }, cancellationToken: Token);
        }

        await Eventually.TrueAsync(() => Dropped() == 30, RecordedApp.Deadline, "violations dropped at the end of their second");
        await Assert.ThrowsAsync<LedgerException>(async () => await app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token));
        using var response = await app.App.GetAsync("/api", Hash.Foreign);

        Assert.Equal(403, (int)response.StatusCode);
        await Eventually.TrueAsync(() => Dropped() == 32, RecordedApp.Deadline, "the violation of the request dropped");
        Assert.Equal("1", Assert.Single(app.App.Logs.GetSnapshot(), record => record.Id.Id == 1701).GetStructuredStateValue("Count"));
        await Eventually.TrueAsync(() => app.App.Check("ledger").Reason == Governance.Health.HealthReason.PoolExhausted, RecordedApp.Deadline, "the health degraded");
        app.Store.Thaw();
        Assert.Equal(Enumerable.Range(1, 101).Select(number => (long)number), (await app.RecordsAsync(101)).Select(record => record.Seq));

        double Dropped() => app.App.Metrics.Sum("acgs.ledger.dropped");
    }

    [Fact]
    public async Task Shutdown_WritesWhatIsFoldedAndQueued()
    {
        var app = await RecordedApp.StartAsync(_folder);
        app.Store.Freeze();
        for (var request = 0; request < 20; request++)
        {
            using var response = await app.App.GetAsync("/api", Hash.Foreign);
        }

        var stopping = app.App.StopAsync();
        app.Store.Thaw();
        await stopping;
        await app.DisposeAsync();

        Assert.Equal(20, (await RecordedApp.ReadAsync(_folder)).Sum(record => record.Count));
    }

    [Fact]
    public async Task Shutdown_WithoutAStore_EndsInItsTime_AndLogsWhatIsLost()
    {
        await using var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:ShutdownTimeout"] = "00:00:00.200" });
        app.Store.Freeze();
        var appending = app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token).AsTask();
        await Eventually.TrueAsync(() => app.Store.Appends == 1, RecordedApp.Deadline, "an attempt");
        await app.Ledger.AppendAsync(new("four_eyes"), cancellationToken: Token);
        await app.Ledger.AppendAsync(new("four_eyes"), cancellationToken: Token);

        await app.App.StopAsync();

        await Assert.ThrowsAsync<LedgerException>(() => appending);
        Assert.Equal("3", Assert.Single(app.App.Logs.GetSnapshot(), record => record.Id.Id == 1706).GetStructuredStateValue("Count"));
        await Assert.ThrowsAsync<LedgerException>(async () => await app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token));
    }

    [Fact]
    public async Task Flood_OfAMillion_IsAFewRecordsWithTheExactTotal()
    {
        const int Threads = 4;
        const int Each = 250_000;
        await using (var app = await RecordedApp.StartAsync(_folder))
        {
            var recorder = app.App.Services.GetRequiredService<ViolationRecorder>();
            var rule = app.App.Services.GetRequiredService<ViolationRules>().Find("four_eyes")!;
            await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(
                () =>
                {
                    for (var number = 0; number < Each; number++)
                    {
                        recorder.Add(new(rule, rule.Severity, "refused", "GET", $"/{number % 3}", new(thread)));
                    }
                },
                Token)));
            Assert.Equal(["rule=four_eyes 1000000"], app.App.Metrics.Counted("acgs.constitutional.violations"));
            Assert.Empty(app.App.Metrics.Counted("acgs.ledger.dropped"));
        }

        var records = await RecordedApp.ReadAsync(_folder);
        Assert.Equal(Threads * Each, records.Sum(record => record.Count));
        Assert.InRange(records.Count, 12, 12 * 60);
    }

    [Fact]
    public async Task Flood_OfAMillionClients_IsBoundedToo()
    {
        const int Clients = 1_000_000;
        await using (var app = await RecordedApp.StartAsync(_folder))
        {
            var recorder = app.App.Services.GetRequiredService<ViolationRecorder>();
            var rule = app.App.Services.GetRequiredService<ViolationRules>().Find("four_eyes")!;
            for (var client = 0; client < Clients; client++)
            {
                recorder.Add(new(rule, rule.Severity, "refused", "GET", "none", new(client)));
            }

            Assert.Empty(app.App.Metrics.Counted("acgs.ledger.dropped"));
        }

        var records = await RecordedApp.ReadAsync(_folder);
        Assert.Equal(Clients, records.Sum(record => record.Count));
        Assert.Contains(records, record => record is { Client: "_OTHER", Route: "_OTHER", Count: > 1 });
        Assert.InRange(records.Count, ViolationFolder.MaxKinds, ViolationFolder.MaxKinds * 60);
    }
}
