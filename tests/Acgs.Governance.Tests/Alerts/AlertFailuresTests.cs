// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Sending;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>An outbox that fails for one caller, or for both.</summary>
public sealed class AlertFailuresTests : IAsyncDisposable
{
    private static readonly Exception FullDisk = new IOException("The disk is full.");

    private readonly LedgerFolder _folder = new();
    private readonly FakeLogCollector _logs = new(Options.Create(new FakeLogCollectorOptions()));
    private readonly WebApplication _host;
    private readonly AlertFailures _failures;

    public AlertFailuresTests()
    {
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Alerts:Path"] = _folder.File("alerts.db") });
        builder.Logging.AddProvider(new FakeLoggerProvider(_logs));
        builder.AddAcgsGovernance().AddAlerts().AddSqliteOutbox();
        _host = builder.Build();
        _failures = _host.Services.GetRequiredService<AlertFailures>();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task FailureOfTheWriter_IsNotOverWhenTheDelivererSucceeds()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.False(await TryAsync(OutboxCaller.Writer, FullDisk));
            Assert.True(await TryAsync(OutboxCaller.Deliverer));
            Assert.Same(FullDisk, _failures.Last);
            Assert.Equal(TimeSpan.Zero, _failures.Answering);
        }

        Assert.Equal([1803], Logged());
        Assert.True(await TryAsync(OutboxCaller.Writer));
        Assert.Null(_failures.Last);
        Assert.Equal([1803, 1804], Logged());
    }

    [Fact]
    public async Task FailureOfBoth_IsOneOutage_UntilBothSucceed()
    {
        await TryAsync(OutboxCaller.Writer, FullDisk);
        await TryAsync(OutboxCaller.Deliverer, FullDisk);
        await TryAsync(OutboxCaller.Writer);
        Assert.Equal([1803], Logged());

        await TryAsync(OutboxCaller.Deliverer);
        await TryAsync(OutboxCaller.Deliverer, FullDisk);

        Assert.Equal([1803, 1804, 1803], Logged());
    }

    [Fact]
    public async Task Outage_WhoseCauseChanges_IsLoggedForEach()
    {
        await TryAsync(OutboxCaller.Writer, FullDisk);
        await TryAsync(OutboxCaller.Deliverer, new TimeoutException());
        await TryAsync(OutboxCaller.Writer, FullDisk);

        Assert.Equal([1803, 1803], Logged());
    }

    private Task<bool> TryAsync(OutboxCaller caller, Exception? failure = null) =>
        _failures.TryAsync(caller, _ => failure is null ? Task.CompletedTask : Task.FromException(failure), TestContext.Current.CancellationToken);

    private IEnumerable<int> Logged() => _logs.GetSnapshot().Where(record => record.Id.Id is 1803 or 1804).Select(record => record.Id.Id);
}
