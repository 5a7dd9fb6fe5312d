// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>
/// Selects the dependencies registered in code to monitor. A dependency that is also configured is left to the configuration. Problems are
/// collected, not thrown: the framework reads the checks before options are validated.
/// </summary>
internal sealed class CodeDependencies(
    IEnumerable<ConnectorDependency> all, ConfiguredDependencies configured, DependencyTargets targets, IServiceProvider services)
{
    private readonly Lock _reading = new();
    private readonly List<string> _problems = [];
    private readonly List<ReplacedCheck> _replaced = [];
    private List<ConnectorDependency>? _usable;

    public IReadOnlyList<ConnectorDependency> Usable => Read()._usable!;

    /// <summary>The dependencies that the configuration replaces.</summary>
    public IReadOnlyList<ReplacedCheck> Replaced => Read()._replaced;

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
            _replaced.Add(new(other.Name, ReplacedCheck.Configuration, dependency.Name, ReplacedCheck.Connector));
            return false;
        }

        var problem = dependency.FindProblem(services);
        if (problem is not null && !(dependency.IsImplied && configured.Kinds.Contains(dependency.Kind)))
        {
            _problems.Add($"{problem}.");
        }

        return problem is null;
    }

    // Different names in code and configuration are two checks on purpose.
    private bool StandsFor(ConfiguredDependency other, ConnectorDependency dependency) =>
        (dependency.IsImplied || other.Name.Equals(dependency.Name, StringComparison.OrdinalIgnoreCase)) && targets.AreSame(dependency, other);
}
