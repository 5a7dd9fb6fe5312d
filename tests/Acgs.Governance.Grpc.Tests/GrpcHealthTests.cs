// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Acgs.Governance.Grpc.Tests;

/// <summary><c>Check</c> of the health service, asked by a real client.</summary>
public sealed class GrpcHealthTests
{
    private readonly TestTime _time = new();
    private readonly ScriptedCheck _check = new();

    [Theory]
    [InlineData(HealthStatus.Healthy, "", ServingStatus.Serving)]
    [InlineData(HealthStatus.Degraded, "", ServingStatus.Serving)]
    [InlineData(HealthStatus.Unhealthy, "", ServingStatus.NotServing)]
    [InlineData(HealthStatus.Unhealthy, "ready", ServingStatus.NotServing)]
    [InlineData(HealthStatus.Unhealthy, "live", ServingStatus.Serving)]
    [InlineData(HealthStatus.Unhealthy, "startup", ServingStatus.Serving)]
    [InlineData(HealthStatus.Healthy, "acgs.tests.Echo", ServingStatus.Serving)]
    [InlineData(HealthStatus.Unhealthy, "acgs.tests.Echo", ServingStatus.NotServing)]
    [InlineData(HealthStatus.Unhealthy, "grpc.health.v1.Health", ServingStatus.NotServing)]
    public async Task Check_OfAName_IsWhatItsEndpointSaysOverHttp(HealthStatus found, string service, ServingStatus expected)
    {
        _check.Script = () => Task.FromResult(new HealthCheckResult(found));
        await using var host = await HealthHost.StartAsync(_check, _time);
        await host.Services.GetRequiredService<IHealthSnapshot>().WaitForFirstRoundAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, await host.CheckAsync(service));
    }

    // A client of gRPC knows no prefix, but a proxy in front of it may.
    [Theory]
    [InlineData("cdd01ef066bc6cf2")]
    [InlineData("fedcba9876543210")]
    public async Task Check_InAGroup_AnswersThereWhateverIsStated(string hash)
    {
        await using var host = await HealthHost.StartAsync(_check, _time, prefix: "/internal");
        var method = new Method<HealthCheckRequest, HealthCheckResponse>(
            MethodType.Unary,
            "internal/grpc.health.v1.Health",
            "Check",
            Marshallers.Create(message => message.ToByteArray(), HealthCheckRequest.Parser.ParseFrom),
            Marshallers.Create(message => message.ToByteArray(), HealthCheckResponse.Parser.ParseFrom));

        var answer = await host.Invoker.AsyncUnaryCall(
            method, null, new CallOptions(new Metadata { { "x-constitutional-hash", hash } }, cancellationToken: TestContext.Current.CancellationToken), new());

        Assert.Equal(ServingStatus.Serving, answer.Status);
    }

    [Theory]
    [InlineData("db")]
    [InlineData("Ready")]
    [InlineData("acgs.tests.Missing")]
    public async Task Check_OfAnUnknownName_IsNotFound(string service)
    {
        await using var host = await HealthHost.StartAsync(_check, _time);

        var failure = await Assert.ThrowsAsync<RpcException>(() => host.CheckAsync(service));

        Assert.Equal((StatusCode.NotFound, "Unknown service."), (failure.StatusCode, failure.Status.Detail));
    }

    [Fact]
    public async Task Check_BeforeTheFirstRoundHasEnded_WaitsForIt()
    {
        var first = new TaskCompletionSource<HealthCheckResult>();
        _check.Script = () => first.Task;
        await using var host = await HealthHost.StartAsync(_check, _time);
        await _check.CallsAsync(1);
        await _time.TimersAsync(2);
        var timers = _time.Timers;
        var checking = host.CheckAsync();
        await _time.TimersAsync(timers + 1);
        Assert.Equal(ServingStatus.Serving, await host.CheckAsync("live"));
        Assert.False(checking.IsCompleted);

        first.SetResult(HealthCheckResult.Healthy());

        Assert.Equal(ServingStatus.Serving, await checking);
    }

    [Fact]
    public async Task Check_DuringMaintenance_IsNotServing()
    {
        await using var host = await HealthHost.StartAsync(_check, _time);
        Assert.Equal(ServingStatus.Serving, await host.CheckAsync());

        using (host.Services.GetRequiredService<IHealthMaintenance>().Begin("a new index"))
        {
            Assert.Equal((ServingStatus.NotServing, ServingStatus.Serving), (await host.CheckAsync(), await host.CheckAsync("live")));
        }

        Assert.Equal(ServingStatus.Serving, await host.CheckAsync());
    }

    [Fact]
    public async Task Check_WhileTheServiceDrains_IsNotServingAndTheServiceAnswers()
    {
        await using var host = await HealthHost.StartAsync(_check, _time, settings: ("Acgs:Health:ShutdownDelay", "00:00:07"));
        var timers = _time.Timers;
        var stopping = host.StopAsync();
        await _time.TimersAsync(timers + 1);

        Assert.Equal((ServingStatus.NotServing, ServingStatus.Serving), (await host.CheckAsync(), await host.CheckAsync("live")));
        Assert.Equal("hello ", await host.Echo.Unary("hello", new(cancellationToken: TestContext.Current.CancellationToken)));

        _time.Advance(TimeSpan.FromSeconds(7));
        await stopping.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Check_OfAProbeThatStatesAWrongHash_IsAnsweredAndNotCounted()
    {
        await using var host = await HealthHost.StartAsync(_check, _time);

        Assert.Equal(ServingStatus.Serving, await host.CheckAsync("", "fedcba9876543210"));

        await host.StopAsync();
        Assert.Empty(host.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Empty(host.Metrics.Counted("acgs.requests"));
    }

    [Fact]
    public async Task Check_WhereEverybodyElseMustBeKnown_NeedsNoUser()
    {
        await using var host = await HealthHost.StartAsync(_check, _time, isAuthorized: true);

        Assert.Equal(ServingStatus.Serving, await host.CheckAsync());
    }

    [Fact]
    public async Task Check_BehindASpentGlobalLimiter_IsAnswered()
    {
        await using var host = await HealthHost.StartAsync(_check, _time, isLimited: true);
        Assert.Equal("hello ", await host.Echo.Unary("hello", new(cancellationToken: TestContext.Current.CancellationToken)));

        Assert.Equal(ServingStatus.Serving, await host.CheckAsync());
        using var another = host.Echo.Unary("hello", new(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(() => another.ResponseAsync)).StatusCode);
    }

    [Fact]
    public async Task Services_ThatDoNotExist_AreEvaluatedAndCountedAsWithoutUs()
    {
        await using var host = await HealthHost.StartAsync(_check, _time);
        var unknown = new Method<string, string>(MethodType.Unary, "acgs.tests.Missing", "Unary", EchoMethods.Unary.RequestMarshaller, EchoMethods.Unary.ResponseMarshaller);

        Assert.Equal(StatusCode.Unimplemented, await StatusAsync(host, unknown));
        Assert.Equal(StatusCode.PermissionDenied, await StatusAsync(host, unknown, "fedcba9876543210"));

        await host.StopAsync();
        Assert.Equal(["rule=constitutional_hash_mismatch 1"], host.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal(["status=200 2"], host.Metrics.Counted("acgs.requests"));
    }

    private static async Task<StatusCode> StatusAsync(HealthHost host, Method<string, string> method, params string[] hashes)
    {
        var metadata = new Metadata();
        Array.ForEach(hashes, hash => metadata.Add("x-constitutional-hash", hash));
        using var call = host.Invoker.AsyncUnaryCall(method, host: null, new(metadata, cancellationToken: TestContext.Current.CancellationToken), "hello");
        return (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode;
    }
}
