// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health.Dependencies;

/// <summary>One dependency that is registered more than once: which check is run, and what the log says of the others.</summary>
public sealed class SameDependencyTests
{
    private const string Section = "Acgs:Health:Dependencies";

    private readonly FakeKind _kind = new();

    [Theory]
    [InlineData("Db", "a", "db", "a", "db")]
    [InlineData("theirs", "a", "db", "a", "db")]
    [InlineData("Db", null, "db", "a", "db")]
    [InlineData("Db", "a", "db", null, "db")]
    [InlineData("theirs", null, "db", "a", "theirs db")]
    [InlineData("theirs", "b", "db", "a", "theirs db")]
    public async Task Check_OfTheApplication_IsReplacedIfItAsksTheSame(string theirs, string? theirTarget, string ours, string? ourTarget, string run)
    {
        _kind.Known[theirs] = theirTarget;
        var asked = new ScriptedCheck();
        await using var app = await StartAsync(asked, theirs, _kind.InCode(ours, ourTarget));

        Assert.Equal(run, string.Join(' ', Names(app)));
        var isReplaced = !run.StartsWith("theirs", StringComparison.Ordinal);
        Assert.Equal((isReplaced ? 0 : 1, "code db"), (asked.Calls, Assert.Single(_kind.Probed)));
        Assert.Equal(
            isReplaced ? [$"Health check db of a connector replaces {theirs} of the application: both check the same dependency."] : [],
            Notes(app));
    }

    [Fact]
    public async Task Check_ThatReplacesAnother_KeepsItsTagsAndHasItsOwnStatus()
    {
        _kind.Known["theirs"] = "a";
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            Add(builder, _kind.InCode("db", "a", options: new() { Optional = true, Tags = ["ours"] }));
            builder.Services.AddHealthChecks().Add(new HealthCheckRegistration("theirs", new ScriptedCheck(), HealthStatus.Unhealthy, ["theirs", "ready"]));
        });

        var check = Assert.Single(Checks(app));
        Assert.Equal(("db", HealthStatus.Degraded), (check.Name, check.FailureStatus));
        Assert.Equal(["ours", "ready", "theirs"], check.Tags.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Check_OfTheApplicationThatAsksAnotherDependencyUnderTheSameName_StopsTheStart()
    {
        _kind.Known["DB"] = "b";

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync(new ScriptedCheck(), "DB", _kind.InCode("db", "a")));

        Assert.Equal("Two health checks are named 'DB'; use unique names.", failure.Message);
    }

    [Fact]
    public async Task Check_OfTheApplication_IsReplacedByAConfiguredDependencyToo()
    {
        _kind.Known["DB"] = "a";
        await using var app = await StartAsync(new ScriptedCheck(), "DB", null, ("db:Kind", "fake"), ("db:At", "a"));

        Assert.Equal(["db"], Names(app));
        Assert.Equal("configured db", Assert.Single(_kind.Probed));
        Assert.Equal(
            ["Health check db of the configuration replaces DB of the application: both check the same dependency."], Notes(app));
    }

    [Theory]
    [InlineData("db", "a", false)]
    [InlineData("DB", null, false)]
    [InlineData("other", "a", true)]
    public async Task Dependency_OfCode_IsLeftToTheConfigurationIfThatNamesTheSame(string name, string? at, bool isImplied)
    {
        await using var app = await StartAsync(null, "", _kind.InCode(name, at, isImplied, problem: "is nowhere"), ("db:Kind", "fake"), ("db:At", "a"));

        Assert.Equal(["db"], Names(app));
        Assert.Equal("configured db", Assert.Single(_kind.Probed));
        Assert.Equal(
            [$"Health check db of the configuration replaces {name} of a connector: both check the same dependency."], Notes(app));
    }

    [Theory]
    [InlineData("other", "a", false)]
    [InlineData("other", "b", false)]
    [InlineData("other", "b", true)]
    public async Task Dependency_OfCodeWithAnotherNameOrPlace_IsWatchedBesideTheConfigured(string name, string at, bool isImplied)
    {
        await using var app = await StartAsync(null, "", _kind.InCode(name, at, isImplied), ("db:Kind", "fake"), ("db:At", "a"));

        Assert.Equal([name, "db"], Names(app));
        Assert.Empty(Notes(app));
    }

    [Fact]
    public async Task Dependency_ThatNobodyNamed_IsNotMissedWhereConfigurationNamesOneOfItsKind()
    {
        await using var app = await StartAsync(null, "", _kind.InCode("fake", null, isImplied: true, problem: "is nowhere"), ("db:Kind", "fake"), ("db:At", "a"));

        Assert.Equal(["db"], Names(app));
        Assert.Empty(Notes(app));
    }

    [Fact]
    public async Task Dependencies_ThatCannotBeWatched_StopTheStartInOneException()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            new() { [$"{Section}:db:Kind"] = "fake", [$"{Section}:db:At"] = "?" },
            builder =>
            {
                Add(builder, _kind.InCode("one", null, problem: "One is nowhere"));
                Add(builder, _kind.InCode("two", null, problem: "Two is nowhere"));
                Add(builder, _kind.InCode("fake", null, isImplied: true, problem: "Fake is nowhere"));
            }));

        Assert.Equal([$"{Section}:db:At is nowhere.", "One is nowhere.", "Two is nowhere."], failure.Failures.Order(StringComparer.Ordinal));
    }

    private async Task<GovernedApp> StartAsync(
        IHealthCheck? check, string name, ConnectorDependency? dependency, params (string Key, string Value)[] settings)
    {
        var app = await GovernedApp.StartAsync(
            // Each is probed once, however busy the machine is.
            new(settings.ToDictionary(pair => $"{Section}:{pair.Key}", pair => (string?)pair.Value)) { ["Acgs:Health:Period"] = "00:10:00" },
            builder =>
            {
                // The order of these calls is the wrong one, if there is a wrong one.
                Add(builder, dependency);
                if (check is not null)
                {
                    builder.AddCheck(name, check);
                }
            });
        await app.Services.FirstRoundAsync();
        return app;
    }

    private void Add(WebApplicationBuilder builder, ConnectorDependency? dependency)
    {
        if (builder.Services.All(service => service.ImplementationInstance != _kind))
        {
            builder.Services.AddSingleton<IDependencyKind>(_kind);
        }

        if (dependency is not null)
        {
            Assert.True(builder.AddAcgsGovernance().TryAddDependency(dependency));
        }
    }

    private static ICollection<HealthCheckRegistration> Checks(GovernedApp app) =>
        app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

    private static IEnumerable<string> Names(GovernedApp app) => Checks(app).Select(check => check.Name);

    private static IEnumerable<string> Notes(GovernedApp app) =>
        app.Logs.GetSnapshot().Where(record => record.Id.Id == 1220).Select(record => record.Message);
}
