// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

public sealed class FirstRoundTests : IDisposable
{
    private readonly TestTime _time = new();
    private readonly StubLifetime _lifetime = new();
    private readonly HealthState _state;
    private readonly FirstRound _first;

    public FirstRoundTests()
    {
        _state = new(_time);
        _state.Begin([State(checkedAt: null)]);
        _first = new(_state, new ServingState(_lifetime, _state), Options.Create(new HealthOptions()), _time);
    }

    public void Dispose() => _lifetime.Dispose();

    [Fact]
    public void IsOver_BeforeTheFirstRound_IsSoForLivenessAlone()
    {
        _lifetime.Start();

        Assert.Equal("Overall False, Live True, Ready False, Startup False", Over());
    }

    [Fact]
    public void IsOver_BeforeTheHostHasStarted_IsNotSoForReadiness()
    {
        _state.Replace(0, State(_time.GetUtcNow()));

        Assert.Equal("Overall True, Live True, Ready False, Startup True", Over());
    }

    [Fact]
    public void IsOver_WhenTheHostStops_IsSoForReadiness()
    {
        _lifetime.StopApplication();

        Assert.Equal("Overall False, Live True, Ready True, Startup False", Over());
    }

    [Fact]
    public async Task Wait_ForReadiness_EndsWithTheStartOfTheHost()
    {
        _state.Replace(0, State(_time.GetUtcNow()));
        var waiting = _first.WaitAsync(HealthProbeKind.Ready, CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        _lifetime.Start();

        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal("Overall True, Live True, Ready True, Startup True", Over());
    }

    [Theory]
    [InlineData("Ready")]
    [InlineData("Overall")]
    public async Task Wait_EndsAtTheTimeoutOfTheOptionsAndDoesNotThrow(string kind)
    {
        var waiting = _first.WaitAsync(Enum.Parse<HealthProbeKind>(kind), CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Wait_OfACallerWhoIsGone_Ends()
    {
        using var gone = new CancellationTokenSource();
        var waiting = _first.WaitAsync(HealthProbeKind.Overall, gone.Token);

        await gone.CancelAsync();

        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private string Over() => string.Join(", ", Enum.GetValues<HealthProbeKind>().Select(kind => $"{kind} {_first.IsOver(kind)}"));

    private CheckState State(DateTimeOffset? checkedAt) =>
        new("db", HealthStatus.Healthy, null, TimeSpan.Zero, checkedAt, _time.GetTimestamp(), TimeSpan.FromSeconds(15));
}
