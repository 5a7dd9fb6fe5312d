// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Recording;

/// <summary>A governed service on Kestrel with a ledger in a SQLite file.</summary>
internal sealed class RecordedApp : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private RecordedApp(GovernedApp app, SwitchedStore store) => (App, Store) = (app, store);

    public GovernedApp App { get; }

    /// <summary>The store of the service, which tests can stop.</summary>
    public SwitchedStore Store { get; }

    public IViolationLedger Ledger => App.Services.GetRequiredService<IViolationLedger>();

    /// <summary>Starts a service.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="settings">Its configuration.</param>
    /// <param name="build">Adds to the builder.</param>
    /// <param name="map">Adds to the application.</param>
    /// <param name="isDown">Whether the store does not answer.</param>
    public static async Task<RecordedApp> StartAsync(
        LedgerFolder folder, Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? build = null, Action<WebApplication>? map = null,
        bool isDown = false)
    {
        var app = await GovernedApp.StartAsync(
            new(settings ?? []) { ["Acgs:Ledger:Path"] = folder.Database },
            builder =>
            {
                build?.Invoke(builder);
                builder.AddAcgsGovernance().AddViolationRule("four_eyes", ViolationSeverity.Critical).AddSqliteLedger();
                SwitchedStore.Decorate(builder.Services, isDown);
            },
            map);
        return new(app, (SwitchedStore)app.Services.GetRequiredService<ILedgerStore>());
    }

    /// <summary>Reads what the ledger of a service that has ended has, in the order of writing.</summary>
    public static async Task<List<ViolationRecord>> ReadAsync(LedgerFolder folder)
    {
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Ledger:Path"] = folder.Database });
        builder.AddAcgsGovernance().AddSqliteLedger();
        await using var app = builder.Build();
        return await app.Services.GetRequiredService<ILedgerStore>().QueryAsync(new(), TestContext.Current.CancellationToken).Select(row => row.ToRecord()).OrderBy(record => record.Seq)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public Task<List<ViolationRecord>> ReadAsync() => Ledger.QueryAsync(new(), TestContext.Current.CancellationToken).OrderBy(record => record.Seq)
        .ToListAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>Waits until the ledger has so many records.</summary>
    public async Task<List<ViolationRecord>> RecordsAsync(int count)
    {
        List<ViolationRecord> records = [];
        await Eventually.TrueAsync(async () => (records = await ReadAsync()).Count >= count, Deadline, $"{count} records, there are {records.Count}");
        Assert.Equal(count, records.Count);
        return records;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
