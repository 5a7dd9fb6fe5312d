// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Checkpoints;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Checkpoints;

/// <summary>When a checkpoint is signed, by a clock that the test turns.</summary>
public sealed class CheckpointSigningTests : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly LedgerFolder _folder = new();
    private readonly TestTime _time = new();
    private readonly ILedgerStore _store;
    private readonly WebApplication _host;
    private readonly LedgerIntegrator _integrator;
    private long _seq;

    public CheckpointSigningTests()
    {
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Ledger:Path"] = _folder.Database, ["Acgs:Ledger:CheckpointRecords"] = "10" });
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.AddAcgsGovernance().AddSqliteLedger();
        _host = builder.Build();
        _store = _host.Services.GetRequiredService<ILedgerStore>();
        _integrator = new(_store, _time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CheckpointSigning Signing => _host.Services.GetRequiredService<CheckpointSigning>();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Period_BeginsWithTheFirstNewRecord()
    {
        Assert.Empty(await StepAsync(records: 0));
        _time.Advance(Period * 5);
        Assert.Empty(await StepAsync(records: 1));
        _time.Advance(Period - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await StepAsync(records: 1));

        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal([2], await StepAsync(records: 0));
        _time.Advance(Period * 5);
        Assert.Equal([2], await StepAsync(records: 0));
    }

    [Fact]
    public async Task Records_OfTheConfiguredNumber_AreSignedAtOnce()
    {
        Assert.Empty(await StepAsync(records: 9));
        Assert.Equal([10], await StepAsync(records: 1));
        Assert.Equal([10], await StepAsync(records: 9));
        Assert.Equal([10, 25], await StepAsync(records: 6));
    }

    [Fact]
    public async Task Checkpoint_OfAnotherProcess_PutsOursOff()
    {
        Assert.Empty(await StepAsync(records: 3));
        _time.Advance(Period);
        using var key = EcdsaNoteKey.FromPem(GovernedApp.Service, NewKey());
        await _integrator.SignAsync([key], Token);

        Assert.Equal([3], await StepAsync(records: 1));
        _time.Advance(Period);

        Assert.Equal([3, 4], await StepAsync(records: 0));
    }

    [Fact]
    public async Task Records_ThatWaitForThreePeriods_AreOverdue()
    {
        await StepAsync(records: 1);
        _time.Advance(Period * 3);
        Assert.False(Signing.IsOverdue);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Signing.IsOverdue);

        await StepAsync(records: 0);

        Assert.False(Signing.IsOverdue);
    }

    private static string NewKey()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private async Task<IEnumerable<long>> StepAsync(int records)
    {
        await _store.MigrateAsync(GovernedApp.Service, Token);
        await _store.AppendAsync([.. Enumerable.Range(0, records).Select(_ => Row(++_seq))], Token);
        await _integrator.StepAsync(Token);
        await Signing.StepAsync(_integrator, await _store.ReadSizeAsync(Token), isLast: false, Token);
        return (await _store.ReadCheckpointsAsync(Token).ToListAsync(Token)).ConvertAll(checkpoint => checkpoint.Size);
    }

    private StoredRecord Row(long seq) => StoredRecord.Of(new()
    {
        Id = Guid.CreateVersion7(_time.GetUtcNow()),
        Service = "tests",
        Rule = "four_eyes",
        Severity = ViolationSeverity.Low,
        Outcome = "recorded",
        ConstitutionalHash = Hash.Active,
        Writer = "0197f2c0-0000-7000-8000-000000000000",
        Seq = seq,
    });
}
