// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health.Dependencies;

/// <summary>The kind <c>fake</c>: its settings say where a dependency is, and it recognizes the checks that the test names.</summary>
internal sealed class FakeKind : IDependencyKind
{
    /// <summary>The names of checks, and where their dependencies are.</summary>
    public Dictionary<string, string?> Known { get; } = [];

    /// <summary>The dependencies that were probed.</summary>
    public ConcurrentBag<string> Probed { get; } = [];

    public string Name => "fake";

    public IReadOnlyCollection<string> Keys { get; } = ["At"];

    public IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings) => settings["At"] == "?" ? [("At", "is nowhere")] : [];

    public string? FindTarget(IServiceProvider services, IConfigurationSection settings) => settings["At"];

    public bool Recognizes(IServiceProvider services, HealthCheckRegistration check, out string? target) => Known.TryGetValue(check.Name, out target);

    public IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout) => Probe($"configured {settings.Key}");

    /// <summary>A dependency that code adds.</summary>
    public ConnectorDependency InCode(string name, string? at, bool isImplied = false, string? problem = null, DependencyOptions? options = null) =>
        new FakeDependency(this, name, at, isImplied, problem, options ?? new());

    private ScriptedCheck Probe(string name) => new(() =>
    {
        Probed.Add(name);
        return Task.FromResult(HealthCheckResult.Healthy());
    });

    private sealed class FakeDependency(FakeKind kind, string name, string? at, bool isImplied, string? problem, DependencyOptions options)
        : ConnectorDependency(kind.Name, name, options)
    {
        public override bool IsImplied => isImplied;

        public override string? FindProblem(IServiceProvider services) => problem;

        public override string? FindTarget(IServiceProvider services) => at;

        public override IHealthCheck Create(IServiceProvider services, TimeSpan timeout) => kind.Probe($"code {Name}");
    }
}
