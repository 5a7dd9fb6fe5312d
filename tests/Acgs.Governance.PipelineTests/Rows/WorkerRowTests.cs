// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>A worker without a server: no pipeline, and nothing that is missed.</summary>
public sealed class WorkerRowTests
{
    [Fact]
    public async Task Worker_WithUs_StartsAndLogsAsWithoutUs()
    {
        var without = await RecordAsync(_ => { });
        var with = await RecordAsync(builder => builder.AddAcgsGovernance());

        Assert.NotEmpty(without.Others);
        Assert.Equal(without.Others.Select(record => record.Text), with.Others.Select(record => record.Text));
        Assert.DoesNotContain(with.Own, record => record.Level >= LogLevel.Warning);
        Assert.All(with.Others, record => Assert.StartsWith("constitutional_hash=", record.Stamp, StringComparison.Ordinal));
    }

    private static async Task<RecordedLog> RecordAsync(Action<IHostApplicationBuilder> govern)
    {
        var log = new RecordedLog();
        var builder = Host.CreateApplicationBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders().AddProvider(new RecordedLogProvider(log)).SetMinimumLevel(LogLevel.Debug);
        govern(builder);
        builder.Services.AddHostedService<Work>();
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        return log;
    }
}
