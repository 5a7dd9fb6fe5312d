// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>The alerts in a store that is an <see cref="IAlertOutbox"/>.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class OutboxConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    private const string Sender = "orders";

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(5);

    private IAlertOutbox Outbox => (IAlertOutbox)Store;

    private IAlertOutbox OtherOutbox => (IAlertOutbox)Other;

    [Fact]
    public async Task Entries_Added_AreReadAsTheyWere()
    {
        var entry = Entry("one") with
        {
            State = OutboxState.Dead,
            Attempts = 7,
            Answer = "HTTP 500 \u2028 統治",
            Status = AlertStatus.Resolved,
            Severity = ViolationSeverity.High,
            EndedAt = TestedLog.Start.AddMinutes(5),
            DueAt = TestedLog.Start.AddMinutes(4),
            Since = TestedLog.Start.AddMinutes(3),
        };
        await AddAsync(entry, Entry("two"));

        var read = await ReadAsync(new());

        Assert.Equal([entry, Entry("two")], read.Select(found => found with { Number = 0 }));
        Assert.True(read[0].Number < read[1].Number);
    }

    [Fact]
    public async Task Entries_OfQueries_AreThose()
    {
        await AddAsync(Entry("a"), Entry("b") with { State = OutboxState.Dead, EndedAt = TestedLog.Start }, Entry("c") with { Webhook = "second" });
        await OtherOutbox.ChangeAsync("billing", [], Add(Entry("d") with { Sender = "billing" }), Cancellation);
        var all = await ReadAsync(new());

        Assert.Equal(["a", "b", "c"], all.Select(entry => entry.AlertId));
        Assert.Equal(["c", "b", "a"], await IdsAsync(new() { IsNewestFirst = true }));
        Assert.Equal(["c"], await IdsAsync(new() { IsNewestFirst = true, Limit = 1 }));
        Assert.Equal(["b"], await IdsAsync(new() { State = OutboxState.Dead }));
        Assert.Equal(["b"], await IdsAsync(new() { HasEnded = true }));
        Assert.Equal(["a", "c"], await IdsAsync(new() { HasEnded = false }));
        Assert.Equal(["c"], await IdsAsync(new() { Webhook = "second" }));
        Assert.Equal(["a"], await IdsAsync(new() { AlertId = "a" }));
        Assert.Equal(["b"], await IdsAsync(new() { DedupKey = "key-b" }));
        Assert.Equal(["b"], await IdsAsync(new() { Number = all[1].Number }));
        Assert.Equal(4, (await Outbox.ReadAsync(sender: null, reader => reader.ReadAsync(new()), Cancellation)).Count);
    }

    [Fact]
    public async Task Entries_ThatAreDue_AreTheFirstOfTheirKeyAndWebhook()
    {
        await AddAsync(
            Entry("first"), Entry("behind it") with { DedupKey = "key-first" }, Entry("elsewhere") with { DedupKey = "key-first", Webhook = "second" },
            Entry("later") with { DueAt = TimeProvider.System.GetUtcNow().AddHours(1) }, Entry("done") with { State = OutboxState.Delivered });

        Assert.Equal(["first"], await IdsAsync(new() { IsDue = true, Webhook = "oncall" }));
        Assert.Equal(["elsewhere"], await IdsAsync(new() { IsDue = true, Webhook = "second" }));

        await UpdateAsync("first", entry => entry with { State = OutboxState.Delivered });
        Assert.Equal(["behind it"], await IdsAsync(new() { IsDue = true, Webhook = "oncall" }));
    }

    [Fact]
    public async Task Entries_Updated_KeepWhatWasSent()
    {
        await AddAsync(Entry("one"));

        await UpdateAsync("one", entry => entry with
        {
            State = OutboxState.Dropped,
            Attempts = 3,
            DueAt = TestedLog.Start.AddDays(1),
            Since = TestedLog.Start.AddDays(2),
            Answer = "HTTP 410",
            EndedAt = TestedLog.Start.AddDays(3),
            Body = "another",
        });

        Assert.Equal(
            Entry("one") with
            {
                State = OutboxState.Dropped,
                Attempts = 3,
                DueAt = TestedLog.Start.AddDays(1),
                Since = TestedLog.Start.AddDays(2),
                Answer = "HTTP 410",
                EndedAt = TestedLog.Start.AddDays(3),
            },
            Assert.Single(await ReadAsync(new())) with { Number = 0 });
    }

    [Fact]
    public async Task Entries_Removed_AreThoseThatEndedButNoDeadLetters()
    {
        await AddAsync(
            Entry("waiting"), Entry("dead") with { State = OutboxState.Dead, EndedAt = TestedLog.Start },
            Entry("old") with { State = OutboxState.Delivered, EndedAt = TestedLog.Start },
            Entry("new") with { State = OutboxState.Delivered, EndedAt = TestedLog.Start.AddDays(2) });

        await ChangeAsync(change => change.RemoveAsync(TestedLog.Start.AddDays(1)));

        Assert.Equal(["waiting", "dead", "new"], await IdsAsync(new()));
    }

    [Fact]
    public async Task Entries_Counted_AreThoseOfTheSender()
    {
        await AddAsync(
            Entry("a"), Entry("a") with { Webhook = "second" }, Entry("b") with { State = OutboxState.Delivered },
            Entry("c") with { State = OutboxState.Suppressed }, Entry("d") with { State = OutboxState.Summarized },
            Entry("e") with { Status = AlertStatus.Resolved }, Entry("f") with { CreatedAt = TestedLog.Start.AddHours(-1) });

        Assert.Equal(4, await Outbox.ReadAsync(Sender, reader => reader.CountAsync(OutboxState.Waiting), Cancellation));
        Assert.Equal(0, await Outbox.ReadAsync("billing", reader => reader.CountAsync(OutboxState.Waiting), Cancellation));
        Assert.Equal(2, await Outbox.ReadAsync(Sender, reader => reader.CountSentAsync(TestedLog.Start.AddMinutes(-1)), Cancellation));
    }

    [Fact]
    public async Task Open_PutAndRemoved_IsBySenderKeyAndSource()
    {
        var until = TestedLog.Start.AddHours(1);
        await ChangeAsync(async change =>
        {
            await change.PutOpenAsync(new("key", "one", until, "first"));
            await change.PutOpenAsync(new("key", "two", until, "second"));
            await change.PutOpenAsync(new("key", "one", until.AddHours(1), "changed"));
            await change.PutOpenAsync(new("another", "one", until, "third"));
        });

        Assert.Equal([new("key", "one", until.AddHours(1), "changed"), new("key", "two", until, "second")], await OpenAsync("key"));
        Assert.Equal(3, (await OpenAsync(null)).Count);
        Assert.Empty(await Outbox.ReadAsync("billing", reader => reader.ReadOpenAsync(null), Cancellation));

        await ChangeAsync(change => change.RemoveOpenAsync("key", "one"));
        Assert.Equal("second", Assert.Single(await OpenAsync("key")).Body);
        await ChangeAsync(change => change.RemoveOpenAsync("another", null));
        Assert.Equal("second", Assert.Single(await OpenAsync(null)).Body);
    }

    [Fact]
    public async Task Change_WithRows_IsAllOrNothing()
    {
        var rows = Log.Make("writer", 3);

        await Assert.ThrowsAsync<TimeoutException>(() => Outbox.ChangeAsync<bool>(
            Sender,
            rows,
            async change =>
            {
                await change.AddAsync(Entry("lost"));
                throw new TimeoutException("It fails.");
            },
            Cancellation));
        Assert.Equal(0, await Other.QueryAsync(new(), Cancellation).CountAsync(Cancellation));
        Assert.Empty(await ReadAsync(new()));

        for (var attempt = 0; attempt < 2; attempt++)
        {
            await Outbox.ChangeAsync(Sender, rows, Add(Entry($"kept {attempt}")), Cancellation);
        }

        Same(rows, await Other.QueryAsync(new(), Cancellation).Reverse().ToListAsync(Cancellation));
        Assert.Equal(["kept 0", "kept 1"], await IdsAsync(new()));
        await Log.IntegrateAsync();
        Assert.True((await Log.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Change_ByManyAtOnce_IsOneAfterTheOther()
    {
        const int Changes = 40;
        var lifecycle = new AlertLifecycle(new(Sender, [("oncall", ViolationSeverity.Low)], MostPerMinute: 1_000));

        await Task.WhenAll(Enumerable.Range(0, Changes).Select(number => (number % 2 == 0 ? Outbox : OtherOutbox).ChangeAsync(
            Sender, [], change => lifecycle.OpenAsync(change, new(Alert($"alert {number}", $"key-{number % 4}"), $"source {number}", TimeSpan.FromHours(1))),
            Cancellation)));

        Assert.Equal(["key-0", "key-1", "key-2", "key-3"], (await ReadAsync(new())).Select(entry => entry.DedupKey).Order(StringComparer.Ordinal));
        Assert.Equal(Changes, (await OpenAsync(null)).Count);
    }

    [Fact]
    public async Task Turn_OfOne_IsNobodyElses()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.True(await Outbox.TryTakeTurnAsync(Sender, first, Cancellation));
        Assert.False(await OtherOutbox.TryTakeTurnAsync(Sender, second, Cancellation));
        Assert.True(await Outbox.TryTakeTurnAsync(Sender, first, Cancellation));
        Assert.True(await OtherOutbox.TryTakeTurnAsync("billing", second, Cancellation));

        await Outbox.ReleaseTurnAsync(Sender, first, Cancellation);
        Assert.True(await OtherOutbox.TryTakeTurnAsync(Sender, second, Cancellation));
        Assert.False(await Outbox.TryTakeTurnAsync(Sender, first, Cancellation));
    }

    [Fact]
    public async Task Turn_OfAStoreThatIsGone_IsFreeSoon()
    {
        var gone = Tested.Open();
        Assert.True(await ((IAlertOutbox)gone).TryTakeTurnAsync(Sender, Guid.NewGuid(), Cancellation));
        await gone.DisposeAsync();
        var begin = TimeProvider.System.GetTimestamp();

        while (!await Outbox.TryTakeTurnAsync(Sender, Guid.NewGuid(), Cancellation))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begin) < LongestTurn, "The turn is not free in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), Cancellation);
        }
    }

    [Fact]
    public async Task Time_OfTheStore_IsNow()
    {
        var now = await Outbox.ReadAsync(Sender, reader => ValueTask.FromResult(reader.Now), Cancellation);

        Assert.InRange(now, TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    private static OutboxEntry Entry(string id) => new()
    {
        Sender = Sender,
        Webhook = "oncall",
        AlertId = id,
        DedupKey = $"key-{id}",
        Rule = "check_unhealthy",
        Severity = ViolationSeverity.Critical,
        Status = AlertStatus.Firing,
        Body = """{"id":"統治 🏛"}""",
        CreatedAt = TestedLog.Start,
        Since = TestedLog.Start,
        DueAt = TestedLog.Start,
    };

    private static Alert Alert(string id, string key) => new()
    {
        Id = id,
        Service = Sender,
        Message = "Something is wrong.",
        ConstitutionalHash = "0123456789abcdef",
        Timestamp = TestedLog.Start,
        Severity = ViolationSeverity.High,
        Status = AlertStatus.Firing,
        Rule = "check_unhealthy",
        DedupKey = key,
    };

    private static Func<IOutboxChange, ValueTask<bool>> Add(params OutboxEntry[] entries) => async change =>
    {
        foreach (var entry in entries)
        {
            await change.AddAsync(entry);
        }

        return true;
    };

    private Task<bool> AddAsync(params OutboxEntry[] entries) => Outbox.ChangeAsync(Sender, [], Add(entries), Cancellation);

    private Task<bool> ChangeAsync(Func<IOutboxChange, ValueTask> change) => Outbox.ChangeAsync(
        Sender,
        [],
        async changes =>
        {
            await change(changes);
            return true;
        },
        Cancellation);

    private async Task UpdateAsync(string id, Func<OutboxEntry, OutboxEntry> change)
    {
        var entry = Assert.Single(await ReadAsync(new() { AlertId = id }));
        await ChangeAsync(changes => changes.UpdateAsync(change(entry)));
    }

    private Task<IReadOnlyList<OpenAlert>> OpenAsync(string? key) => OtherOutbox.ReadAsync(Sender, reader => reader.ReadOpenAsync(key), Cancellation);

    private Task<IReadOnlyList<OutboxEntry>> ReadAsync(OutboxQuery query) =>
        OtherOutbox.ReadAsync(Sender, reader => reader.ReadAsync(query), Cancellation);

    private async Task<IEnumerable<string>> IdsAsync(OutboxQuery query) => (await ReadAsync(query)).Select(entry => entry.AlertId);
}
