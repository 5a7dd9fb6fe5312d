// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Checkpoints;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Recording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Checkpoints;

/// <summary>The end of what gives records their index.</summary>
public sealed class IntegrationServiceTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stop_OfWhatWasNotStarted_LeavesTheStoreAlone()
    {
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Ledger:Path"] = _folder.Database });
        builder.Logging.AddProvider(new FakeLoggerProvider(logs));
        builder.AddAcgsGovernance().AddSqliteLedger();
        await using var app = builder.Build();

        await app.Services.GetRequiredService<IntegrationService>().StoppedAsync(Token);

        Assert.DoesNotContain(logs.GetSnapshot(), record => record.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Dispose_OfAHostThatWasNotStopped_SignsTheLastRecords()
    {
        await using (var app = await RecordedApp.StartAsync(_folder))
        {
            await app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token);
        }

        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Ledger:Path"] = _folder.Database });
        builder.AddAcgsGovernance().AddSqliteLedger();
        await using var reader = builder.Build();
        var last = await reader.Services.GetRequiredService<ILedgerStore>().ReadLastCheckpointAsync(Token);
        Assert.Equal(1, last?.Size);
    }
}
