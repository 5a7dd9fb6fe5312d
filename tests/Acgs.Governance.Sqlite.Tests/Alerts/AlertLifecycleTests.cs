// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>Few alerts, and the right ones.</summary>
public sealed class AlertLifecycleTests
{
    [Fact]
    public async Task Open_AgainAndAgain_IsOneAlert()
    {
        await using var scene = await LifecycleScene.StartAsync();

        await scene.OpenAsync("db");
        await scene.OpenAsync("db");
        await scene.OpenAsync("db", source: "two");
        await scene.OpenAsync("db", ViolationSeverity.Low, "three");

        Assert.Equal(["Waiting Firing High db"], await scene.ReadAsync());
    }

    [Fact]
    public async Task Open_MoreSevere_IsOneMore()
    {
        await using var scene = await LifecycleScene.StartAsync();

        await scene.OpenAsync("db", ViolationSeverity.Medium);
        await scene.OpenAsync("db", ViolationSeverity.Critical);
        await scene.OpenAsync("db", ViolationSeverity.Medium);
        await scene.CloseAsync("db");

        Assert.Equal(["Waiting Firing Medium db", "Waiting Firing Critical db", "Waiting Resolved Medium db"], await scene.ReadAsync());
    }

    [Fact]
    public async Task Close_OfTheLastSource_Resolves()
    {
        await using var scene = await LifecycleScene.StartAsync();
        await scene.OpenAsync("db");
        await scene.OpenAsync("db", source: "two");

        await scene.CloseAsync("db");
        Assert.Single(await scene.ReadAsync());
        await scene.CloseAsync("db", "two");
        await scene.CloseAsync("db", "two");
        await scene.CloseAsync("unknown");

        Assert.Equal(["Waiting Firing High db", "Waiting Resolved High db"], await scene.ReadAsync());
        var (fired, resolved) = ((await scene.EntriesAsync())[0], (await scene.EntriesAsync())[1]);
        Assert.NotEqual(fired.AlertId, resolved.AlertId);
        Assert.Equal("Resolved: db is wrong.", AlertJson.Read(Encoding.UTF8.GetBytes(resolved.Body))!.Message);
    }

    [Fact]
    public async Task Close_ThenOpen_FiresAgain()
    {
        await using var scene = await LifecycleScene.StartAsync();

        await scene.OpenAsync("db");
        await scene.CloseAsync("db");
        await scene.OpenAsync("db");

        Assert.Equal(["Waiting Firing High db", "Waiting Resolved High db", "Waiting Firing High db"], await scene.ReadAsync());
    }

    [Fact]
    public async Task Expire_WhatNobodySaysAnyMore_Resolves()
    {
        await using var scene = await LifecycleScene.StartAsync();
        await scene.OpenAsync("db", lifetime: TimeSpan.FromMinutes(1));
        await scene.OpenAsync("db", source: "two", lifetime: TimeSpan.FromMinutes(2));

        scene.Time.Advance(TimeSpan.FromSeconds(61));
        await scene.ExpireAsync();
        Assert.Single(await scene.ReadAsync());
        scene.Time.Advance(TimeSpan.FromSeconds(58));
        await scene.ExpireAsync();
        Assert.Single(await scene.ReadAsync());
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        await scene.ExpireAsync();

        Assert.Equal(["Waiting Firing High db", "Waiting Resolved High db"], await scene.ReadAsync());
    }

    [Fact]
    public async Task Webhooks_WithALeastSeverity_GetWhatIsAsSevere()
    {
        await using var scene = await LifecycleScene.StartAsync(20, ("all", ViolationSeverity.Low), ("pager", ViolationSeverity.Critical));

        await scene.OpenAsync("minor", ViolationSeverity.Medium);
        await scene.OpenAsync("major", ViolationSeverity.Critical);
        await scene.CloseAsync("minor");
        await scene.CloseAsync("major");

        Assert.Equal(
            ["all Firing major", "all Firing minor", "all Resolved major", "all Resolved minor", "pager Firing major", "pager Resolved major"],
            (await scene.EntriesAsync()).Select(entry => $"{entry.Webhook} {entry.Status} {entry.DedupKey}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cap_InAMinute_IsNotExceededAndSaidOnce()
    {
        const int Most = 10;
        await using var scene = await LifecycleScene.StartAsync(Most);

        for (var number = 0; number < 100; number++)
        {
            await scene.OpenAsync($"key {number}", ViolationSeverity.Low);
        }

        var sent = (await scene.EntriesAsync()).Where(entry => entry.State == OutboxState.Waiting).ToList();
        Assert.Equal(Most, sent.Count);
        Assert.Equal(AlertRules.AlertsHeldBack, sent[^1].Rule);
        Assert.Equal(ViolationSeverity.Critical, sent[^1].Severity);
        Assert.Equal(100 - Most + 1, (await scene.EntriesAsync()).Count(entry => entry.State == OutboxState.Summarized));
    }

    [Fact]
    public async Task Cap_AfterAMinute_IsFreeAgain()
    {
        await using var scene = await LifecycleScene.StartAsync(mostPerMinute: 3);
        for (var number = 0; number < 5; number++)
        {
            await scene.OpenAsync($"early {number}");
        }

        await scene.DeliverAsync();
        scene.Time.Advance(TimeSpan.FromSeconds(61));
        await scene.ExpireAsync();
        await scene.OpenAsync("late");
        await scene.CloseAsync("early 4");
        await scene.CloseAsync("early 0");

        // What was held back is not told when it is over, only what was sent.
        Assert.Equal(
            ["Waiting Resolved Critical orders/alerts_held_back", "Waiting Firing High late", "Waiting Resolved High early 0"], (await scene.ReadAsync()).TakeLast(3));
    }

    [Fact]
    public async Task Maintenance_WhileItGoesOn_HoldsBackOthers()
    {
        await using var scene = await LifecycleScene.StartAsync();
        await scene.OpenAsync("before");
        await scene.DeliverAsync();
        await scene.OpenAsync("maintenance", ViolationSeverity.Low, rule: AlertRules.MaintenanceWindow, lifetime: TimeSpan.FromMinutes(30));

        await scene.OpenAsync("short");
        await scene.CloseAsync("short");
        await scene.OpenAsync("long");
        await scene.CloseAsync("before");

        Assert.Equal(
            [
                "Delivered Firing High before", "Waiting Firing Low maintenance", "Suppressed Firing High short", "Suppressed Firing High long",
                "Waiting Resolved High before",
            ],
            await scene.ReadAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Maintenance_AtItsEnd_TellsWhatGoesOn(bool byTime)
    {
        await using var scene = await LifecycleScene.StartAsync();
        await scene.OpenAsync("maintenance", ViolationSeverity.Low, rule: AlertRules.MaintenanceWindow, lifetime: TimeSpan.FromMinutes(30));
        await scene.OpenAsync("long");
        await scene.CloseAsync("long");
        await scene.OpenAsync("long");
        await scene.OpenAsync("short");
        await scene.CloseAsync("short");

        if (byTime)
        {
            scene.Time.Advance(TimeSpan.FromMinutes(30));
            await scene.ExpireAsync();
        }
        else
        {
            await scene.CloseAsync("maintenance", source: null);
        }

        var entries = await scene.EntriesAsync();
        Assert.Equal(
            ["Firing maintenance", "Firing long", "Resolved maintenance"],
            entries.Where(entry => entry.State == OutboxState.Waiting).Select(entry => $"{entry.Status} {entry.DedupKey}"));
        Assert.Equal(2, entries.Count(entry => entry is { State: OutboxState.Suppressed, EndedAt: not null }));
    }

    [Fact]
    public async Task Maintenance_Twice_EndsWithTheLast()
    {
        await using var scene = await LifecycleScene.StartAsync();
        await scene.OpenAsync("first", ViolationSeverity.Low, rule: AlertRules.MaintenanceWindow);
        await scene.OpenAsync("second", ViolationSeverity.Low, rule: AlertRules.MaintenanceWindow);
        await scene.OpenAsync("db");

        await scene.CloseAsync("first");
        Assert.Contains("Suppressed Firing High db", await scene.ReadAsync());
        await scene.CloseAsync("second");

        Assert.Contains("Waiting Firing High db", await scene.ReadAsync());
    }

    [Fact]
    public async Task DeadLetter_WhenItIsOver_IsNotResolved()
    {
        await using var scene = await LifecycleScene.StartAsync();
        await scene.OpenAsync("db");
        await scene.ChangeAsync(async change =>
            await change.UpdateAsync((await change.ReadAsync(new()))[0] with { State = OutboxState.Dead, EndedAt = change.Now }));

        await scene.CloseAsync("db");

        Assert.Equal(["Dead Firing High db"], await scene.ReadAsync());
    }
}
