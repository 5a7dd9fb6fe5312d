// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

/// <summary>Checks that do what the framework's types allow and nobody expects.</summary>
public sealed class OddCheckTests
{
    private readonly TestTime _time = new();

    [Theory]
    [InlineData(42, HealthStatus.Unhealthy, HealthStatus.Unhealthy)]
    [InlineData(-1, HealthStatus.Unhealthy, HealthStatus.Unhealthy)]
    [InlineData(42, HealthStatus.Degraded, HealthStatus.Degraded)]
    [InlineData(0, (HealthStatus)7, HealthStatus.Unhealthy)]
    [InlineData(0, (HealthStatus)(-1), HealthStatus.Unhealthy)]
    [InlineData(42, (HealthStatus)7, HealthStatus.Unhealthy)]
    [InlineData(1, (HealthStatus)7, HealthStatus.Degraded)]
    public async Task Run_StatusOutsideOfTheThree_IsAFailure(int reported, HealthStatus registered, HealthStatus expected)
    {
        var probe = ProbeFactory.Create(
            new ScriptedCheck(() => Task.FromResult(new HealthCheckResult((HealthStatus)reported))), _time, registered);

        var state = await probe.ProbeAsync();

        Assert.Equal((expected, HealthReason.Failed), (state.Status, state.Reason));
    }

    [Fact]
    public void Pending_FailureStatusOutsideOfTheThree_IsUnhealthy() =>
        Assert.Equal(HealthStatus.Unhealthy, ProbeFactory.Create(new ScriptedCheck(), _time, (HealthStatus)7).Pending().Status);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_ExceptionWhosePropertyThrows_IsAFailure(bool isReported)
    {
        var probe = ProbeFactory.Create(
            new ScriptedCheck(() => isReported
                ? Task.FromResult(HealthCheckResult.Unhealthy("text", new BrokenDatabaseException()))
                : Task.FromException<HealthCheckResult>(new BrokenDatabaseException())),
            _time);

        var state = await probe.ProbeAsync();

        Assert.Equal((HealthStatus.Unhealthy, HealthReason.Failed, "NotSupportedException"), (state.Status, state.Reason, state.Cause));
    }

    [Fact]
    public async Task Run_ResultWithoutData_IsAResult()
    {
        var probe = ProbeFactory.Create(new ScriptedCheck(() => Task.FromResult(new HealthCheckResult(HealthStatus.Degraded, data: null))), _time);

        Assert.Equal(HealthStatus.Degraded, (await probe.ProbeAsync()).Status);
    }

    [Fact]
    public async Task Run_FactoryReturnsNothing_IsAFailure()
    {
        var state = await ProbeFactory.Create(_ => null!, _time).ProbeAsync();

        Assert.Equal((HealthStatus.Unhealthy, HealthReason.Failed), (state.Status, state.Reason));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("exception")]
    [InlineData("failure status")]
    [InlineData("scope")]
    public async Task Loop_OfAnOddCheck_GoesOnAndTheOthersToo(string oddity)
    {
        var isOdd = true;
        var check = new ScriptedCheck(() => (oddity, isOdd) switch
        {
            ("status", true) => Task.FromResult(new HealthCheckResult((HealthStatus)42)),
            ("exception", true) => throw new BrokenDatabaseException(),
            ("failure status", true) => Task.FromResult(HealthCheckResult.Unhealthy()),
            _ => Task.FromResult(HealthCheckResult.Healthy()),
        });
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(_time);
            builder.Services.AddScoped(_ => new BrokenScope(() => isOdd && oddity == "scope"));
            builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
                "odd",
                services =>
                {
                    services.GetRequiredService<BrokenScope>();
                    return check;
                },
                oddity == "failure status" ? (HealthStatus)7 : HealthStatus.Unhealthy,
                tags: null));
            builder.AddCheck("other", new ScriptedCheck());
        });
        await app.Services.FirstRoundAsync();

        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "odd");
        Assert.Equal((2, HealthStatus.Unhealthy, HealthReason.Failed), (check.Calls, app.Check("odd").Status, app.Check("odd").Reason));
        await app.EveryoneAsync(_time, except: "nobody");
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health"));

        isOdd = false;
        await app.PassAsync(_time, TimeSpan.FromSeconds(5), "odd");
        Assert.Equal((200, "healthy"), await app.AskAsync("/health"));
    }

    private sealed class BrokenDatabaseException : DbException
    {
        public override string? SqlState => throw new NotSupportedException();
    }

    private sealed class BrokenScope(Func<bool> isBroken) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => isBroken() ? throw new InvalidOperationException("cannot be left") : ValueTask.CompletedTask;
    }
}
