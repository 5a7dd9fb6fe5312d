// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>
/// Finds out which of the dependencies that code adds are watched. One that configuration names as well is the configuration's. What is
/// wrong is kept, not thrown: the framework asks for the checks before the configuration is validated.
/// </summary>
internal sealed class CodeDependencies(
    IEnumerable<ConnectorDependency> all, ConfiguredDependencies configured, DependencyTargets targets, IServiceProvider services)
{
    private readonly Lock _reading = new();
    private readonly List<string> _problems = [];
    private readonly List<Replacement> _replaced = [];
    private List<ConnectorDependency>? _usable;

    /// <summary>The dependencies that nothing is wrong with.</summary>
    public IReadOnlyList<ConnectorDependency> Usable => Read()._usable!;

    /// <summary>Those that are left to the configuration.</summary>
    public IReadOnlyList<Replacement> Replaced => Read()._replaced;

    /// <summary>Lets no host start with a dependency that cannot be watched.</summary>
    public static void Require(IServiceProvider services)
    {
        var problems = services.GetRequiredService<CodeDependencies>().Read()._problems;
        if (problems.Count > 0)
        {
            throw new GovernanceConfigurationException(typeof(ConnectorDependency), problems);
        }
    }

    private CodeDependencies Read()
    {
        lock (_reading)
        {
            _usable ??= [.. all.Where(IsUsable)];
        }

        return this;
    }

    private bool IsUsable(ConnectorDependency dependency)
    {
        if (configured.Usable.FirstOrDefault(other => StandsFor(other, dependency)) is { } other)
        {
            _replaced.Add(new(other.Name, Replacement.Configuration, dependency.Name, Replacement.Connector));
            return false;
        }

        var problem = dependency.FindProblem(services);
        if (problem is not null && !(dependency.IsImplied && configured.Kinds.Contains(dependency.Kind)))
        {
            _problems.Add($"{problem}.");
        }

        return problem is null;
    }

    // Two names that code and configuration have given to one dependency are two checks, as they were meant to be.
    private bool StandsFor(ConfiguredDependency other, ConnectorDependency dependency) =>
        (dependency.IsImplied || other.Name.Equals(dependency.Name, StringComparison.OrdinalIgnoreCase)) && targets.AreSame(dependency, other);
}
