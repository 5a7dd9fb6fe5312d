// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AcgsNamespace.Tests;

/// <summary>The host of the program, with time that the tests advance and a log that they read.</summary>
public sealed class WorkerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Worker_EachMinute_WorksAndStatesTheHash()
    {
        using var host = CreateHost();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await using var records = host.Services.GetFakeLogCollector().GetLogsAsync(TestContext.Current.CancellationToken)
            .Where(record => record.Message == "Worked.")
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await records.MoveNextAsync());
        Assert.Equal("cdd01ef066bc6cf2", records.Current.GetStructuredStateValue("constitutional_hash"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await records.MoveNextAsync());

        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private IHost CreateHost()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddWorker();
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Logging.AddFakeLogging();
        return builder.Build();
    }
}
