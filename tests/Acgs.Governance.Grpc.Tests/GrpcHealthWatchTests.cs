// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Acgs.Governance.Grpc.Tests;

/// <summary><c>Watch</c> of the health service, followed by a real client.</summary>
public sealed class GrpcHealthWatchTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private readonly TestTime _time = new();
    private readonly ScriptedCheck _check = new();

    [Fact]
    public async Task Watch_StreamsTheStatusAndEachChange()
    {
        await using var host = await HealthHost.StartAsync(_check, _time);
        await host.Services.GetRequiredService<IHealthSnapshot>().WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        using var watch = host.Watch();
        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));

        _check.Script = () => throw new TimeoutException();
        _time.Advance(Period);
        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));

        _check.Script = () => Task.FromResult(HealthCheckResult.Degraded());
        _time.Advance(Period);
        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));
    }

    [Fact]
    public async Task Watch_BeforeTheFirstRoundHasEnded_IsAnsweredAtOnce()
    {
        var first = new TaskCompletionSource<HealthCheckResult>();
        _check.Script = () => first.Task;
        await using var host = await HealthHost.StartAsync(_check, _time);
        using var watch = host.Watch();
        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));

        first.SetResult(HealthCheckResult.Healthy());

        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("acgs.tests.Echo")]
    public async Task Watch_WhenTheHostStops_SaysSoAtOnceAndEndsAfterTheDelay(string service)
    {
        await using var host = await HealthHost.StartAsync(_check, _time, settings: ("Acgs:Health:ShutdownDelay", "00:00:07"));
        await host.Services.GetRequiredService<IHealthSnapshot>().WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        using var watch = host.Watch(service);
        using var live = host.Watch("live");
        using var unknown = host.Watch("acgs.tests.Missing");
        Assert.Equal(
            (ServingStatus.Serving, ServingStatus.Serving, ServingStatus.ServiceUnknown),
            (await NextAsync(watch), await NextAsync(live), await NextAsync(unknown)));

        var stopping = host.StopAsync();
        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));
        var ends = new[] { NextAsync(watch), NextAsync(live), NextAsync(unknown) };
        Assert.DoesNotContain(ends, end => end.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(7));

        Assert.All(await Task.WhenAll(ends), Assert.Null);
        Assert.Equal(StatusCode.OK, watch.GetStatus().StatusCode);
        await stopping.WaitAsync(Deadline, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Watch_WithoutADelay_SaysNotServingAndLetsTheHostStop()
    {
        await using var host = await HealthHost.StartAsync(_check, _time);
        await host.Services.GetRequiredService<IHealthSnapshot>().WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        using var watch = host.Watch();
        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));

        await host.StopAsync().WaitAsync(Deadline, TestContext.Current.CancellationToken);

        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));
        Assert.Null(await NextAsync(watch));
    }

    [Fact]
    public async Task Watch_WhoseCallerGoes_EndsWithoutARecord()
    {
        await using var host = await HealthHost.StartAsync(_check, _time);
        using var gone = new CancellationTokenSource();
        using var watch = host.Client.Watch(new(), cancellationToken: gone.Token);
        await NextAsync(watch);

        await gone.CancelAsync();
        await Assert.ThrowsAsync<RpcException>(() => NextAsync(watch));

        await host.StopAsync().WaitAsync(Deadline, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(host.Logs.GetSnapshot(), record => record.Level >= LogLevel.Warning);
    }

    private static async Task<ServingStatus?> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> watch) =>
        await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken)
            ? watch.ResponseStream.Current.Status
            : null;
}
