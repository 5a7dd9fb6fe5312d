// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Determines whether two checks have the same dependency: by target or, if a target is unknown, by name.</summary>
internal sealed class DependencyTargets(IServiceProvider services)
{
    private readonly ConcurrentDictionary<ConnectorDependency, string?> _known = [];

    public bool AreSame(ConnectorDependency one, ConnectorDependency other) =>
        AreEqual(one.Kind, other.Kind) && AreSame(Of(one), Of(other), one.Name, other.Name);

    public bool AreSame(ConnectorDependency own, ApplicationCheck check) =>
        AreEqual(own.Kind, check.Kind) && AreSame(Of(own), check.Target, own.Name, check.Registration.Name);

    private static bool AreSame(string? one, string? other, string oneName, string otherName) =>
        one is null || other is null ? AreEqual(oneName, otherName) : one == other;

    private static bool AreEqual(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private string? Of(ConnectorDependency dependency) => _known.GetOrAdd(dependency, dependency => dependency.FindTarget(services));
}
