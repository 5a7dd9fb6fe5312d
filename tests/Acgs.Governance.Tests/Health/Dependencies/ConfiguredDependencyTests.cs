// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class ConfiguredDependencyTests
{
    private const string Section = "Acgs:Health:Dependencies";

    [Fact]
    public async Task Dependencies_OfTheConfiguration_AreWatchedAsTheySay()
    {
        await using var well = new StandIn(Answers.Always(Answers.Status(204, $"{Hash.Header}: {Hash.Active}\r\n")));
        await using var ill = new StandIn(Answers.Always(Answers.Status(500)));
        await using var app = await GovernedApp.StartAsync(new()
        {
            [$"{Section}:auth:Kind"] = "Http",
            [$"{Section}:auth:Url"] = well.Url,
            [$"{Section}:auth:ExpectedStatus"] = "204",
            [$"{Section}:auth:Governed"] = "TRUE",
            [$"{Section}:grafana:Url"] = ill.Url,
            [$"{Section}:grafana:Optional"] = "true",
            [$"{Section}:grafana:Period"] = "00:30:00",
            [$"{Section}:grafana:Timeout"] = "00:10:00",
        });
        await app.Services.FirstRoundAsync();

        Assert.Equal(
            [("auth", HealthStatus.Healthy, null), ("grafana", HealthStatus.Degraded, HealthReason.HttpStatus)],
            app.Services.GetRequiredService<HealthState>().Current.Checks.Select(check => (check.Name, check.Status, check.Reason)));
        Assert.Equal((200, "degraded"), await app.AskAsync("/health"));
        Assert.Equal(
            [("auth", null, TimeSpan.FromMilliseconds(-1)), ("grafana", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(10))],
            Registrations(app).Select(check => (check.Name, check.Period, check.Timeout)));
    }

    [Fact]
    public async Task Dependencies_BesideChecksOfCode_StandBehindThem()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { [$"{Section}:a:Url"] = "http://127.0.0.1:9/" }, builder => builder.AddCheck("z", new ScriptedCheck()));

        Assert.Equal(["z", "a"], Registrations(app).Select(check => check.Name));
    }

    [Fact]
    public async Task Kind_OfSomebodyElse_IsAskedOnceAndItsProbeIsDisposedWithTheHost()
    {
        var kind = new FileKind();
        var app = await GovernedApp.StartAsync(
            new() { [$"{Section}:ledger:Kind"] = "FILE", [$"{Section}:ledger:Path"] = "/var/ledger", [$"{Section}:ledger:Timeout"] = "00:00:03" },
            builder => builder.Services.AddSingleton<IDependencyKind>(kind));
        await app.Services.FirstRoundAsync();
        var check = Assert.Single(Registrations(app));

        Assert.Same(check.Factory(app.Services), check.Factory(app.Services));
        Assert.Equal(["ledger /var/ledger 00:00:03"], kind.Created);
        Assert.Equal(0, kind.Disposed);
        await app.DisposeAsync();
        Assert.Equal(1, kind.Disposed);
    }

    [Fact]
    public async Task Key_OfAnotherKind_StopsTheStart()
    {
        var failure = await Assert.ThrowsAsync<Governance.Configuration.GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            new() { [$"{Section}:ledger:Kind"] = "file", [$"{Section}:ledger:Url"] = "http://localhost" },
            builder => builder.Services.AddSingleton<IDependencyKind>(new FileKind())));

        Assert.Equal(
            [
                $"{Section}:ledger:Path is not set.",
                $"{Section}:ledger:Url is not a key of the kind file, whose keys are Kind, Optional, Path, Period, Timeout.",
            ],
            failure.Failures);
    }

    private static ICollection<HealthCheckRegistration> Registrations(GovernedApp app) =>
        app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

    private sealed class FileKind : IDependencyKind
    {
        public List<string> Created { get; } = [];

        public int Disposed { get; private set; }

        public string Name => "file";

        public IReadOnlyCollection<string> Keys { get; } = ["Path"];

        public IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings) =>
            settings["Path"] is null ? [("Path", "is not set")] : [];

        public IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout)
        {
            Created.Add($"{settings.Key} {settings["Path"]} {timeout}");
            return new FileProbe(this);
        }

        private sealed class FileProbe(FileKind kind) : IHealthCheck, IDisposable
        {
            public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
                Task.FromResult(HealthCheckResult.Healthy());

            public void Dispose() => kind.Disposed++;
        }
    }
}
