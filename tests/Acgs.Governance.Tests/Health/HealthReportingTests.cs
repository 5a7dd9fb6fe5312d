// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthReportingTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly TestTime _time = new();

    [Fact]
    public async Task Log_OfADependency_HasOneRecordForEachChange()
    {
        var check = new ScriptedCheck();
        await using var app = await StartAsync(check);
        await app.PassAsync(_time, Period, "db");
        check.Script = () => throw new TimeoutException();
        await app.PassAsync(_time, Period, "db");
        await app.PassAsync(_time, Period, "db");
        check.Script = () => throw new SocketException((int)SocketError.ConnectionRefused);
        await app.PassAsync(_time, Period, "db");
        await app.PassAsync(_time, Period, "db");
        check.Script = () => Task.FromResult(HealthCheckResult.Degraded());
        await app.PassAsync(_time, Period, "db");
        check.Script = () => Task.FromResult(HealthCheckResult.Healthy());
        await app.PassAsync(_time, Period, "db");
        await app.PassAsync(_time, Period, "db");

        await app.StopAsync();
        Assert.Equal(
            [
                (LogLevel.Information, 1201, "HealthCheckHealthy", "Health check db is healthy (0 ms)."),
                (LogLevel.Warning, 1202, "HealthCheckFailing", "Health check db is unhealthy: timeout after 0 ms (TimeoutException)."),
                (LogLevel.Warning, 1202, "HealthCheckFailing", "Health check db is unhealthy: refused after 0 ms (SocketException(ConnectionRefused))."),
                (LogLevel.Warning, 1202, "HealthCheckFailing", "Health check db is degraded: failed after 0 ms (no exception)."),
                (LogLevel.Information, 1201, "HealthCheckHealthy", "Health check db is healthy (0 ms)."),
            ],
            app.Logs.GetSnapshot().Where(record => record.Category == "Acgs.Governance.Health.HealthMonitor")
                .Select(record => (record.Level, record.Id.Id, record.Id.Name, record.Message)));
    }

    [Theory]
    [InlineData(HealthStatus.Healthy, 1)]
    [InlineData(HealthStatus.Degraded, 0.5)]
    [InlineData(HealthStatus.Unhealthy, 0)]
    public async Task Metrics_OfADependency_ShowItsStatusAndTheDurationOfItsProbes(HealthStatus status, double value)
    {
        await using var app = await StartAsync(new ScriptedCheck(() =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            return Task.FromResult(new HealthCheckResult(status));
        }));

        app.Metrics.Observe();
        // A result is there before its duration is measured.
        await app.StopAsync();

        Assert.Equal([new Measured("acgs.health.status", value, "check=db")], app.Metrics.Of("acgs.health.status"));
        Assert.Equal([new Measured("acgs.health.check.duration", 0.25, "check=db")], app.Metrics.Of("acgs.health.check.duration"));
    }

    [Fact]
    public async Task Metrics_OfAProbeThatHangs_CountItOnceAtItsDeadline()
    {
        var hanging = new TaskCompletionSource<HealthCheckResult>();
        var check = new ScriptedCheck(() => hanging.Task);
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(_time);
            builder.AddCheck("db", check);
        });
        await check.CallsAsync(1);
        await _time.TimersAsync(2);
        await app.PassAsync(_time, TimeSpan.FromSeconds(2), "db");
        await app.PassAsync(_time, TimeSpan.FromSeconds(3), "db");
        await app.PassAsync(_time, Period, "db");
        Assert.Equal([new Measured("acgs.health.check.duration", 2, "check=db")], app.Metrics.Of("acgs.health.check.duration"));

        hanging.SetResult(HealthCheckResult.Healthy());
        await app.PassAsync(_time, Period, "db");

        await app.StopAsync();
        Assert.Equal([2, 0], app.Metrics.Of("acgs.health.check.duration").Select(measured => measured.Value));
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("throws later")]
    [InlineData("reports")]
    public async Task Secrets_InWhatACheckSays_LeaveTheProcessNowhere(string how)
    {
        const string Secret = "Host=db.internal;Username=root;Password=hunter2";
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Checks"] = "Always" },
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Trace);
                builder.AddCheck("db", new ScriptedCheck(Leaking(how, Secret)));
            });
        await app.Services.FirstRoundAsync();

        using var health = await app.GetAsync("/health");
        var body = await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        await app.StopAsync();
        app.Metrics.Observe();
        Assert.Contains("\"db\":{\"status\":\"unhealthy\",\"reason\":\"failed\",", body, StringComparison.Ordinal);
        Assert.DoesNotContain("db.internal", body + health.Headers, StringComparison.Ordinal);
        Assert.DoesNotContain("db.internal", RecordText.Of(app.Logs), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Metrics.All, measured => measured.Tags.Contains("db.internal", StringComparison.Ordinal));
    }

    private async Task<GovernedApp> StartAsync(ScriptedCheck check)
    {
        var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(_time);
            builder.AddCheck("db", check);
        });
        await app.Services.FirstRoundAsync();
        return app;
    }

    private static Func<Task<HealthCheckResult>> Leaking(string how, string secret) => how switch
    {
        "throws" => () => throw new InvalidOperationException(secret, new IOException(secret)),
        "throws later" => () => ThrowLaterAsync(secret),
        _ => () => Task.FromResult(HealthCheckResult.Unhealthy(
            secret, new InvalidOperationException(secret), new Dictionary<string, object> { [secret] = secret })),
    };

    private static async Task<HealthCheckResult> ThrowLaterAsync(string secret)
    {
        await Task.Yield();
        throw new InvalidOperationException(secret);
    }
}
