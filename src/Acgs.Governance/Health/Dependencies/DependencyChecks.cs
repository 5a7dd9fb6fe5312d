// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>
/// Adds a check for each dependency after the application's checks, and removes application checks of the same dependency, so that it is
/// probed once whatever the order of registration.
/// </summary>
internal sealed class DependencyChecks(
    CodeDependencies inCode, ConfiguredDependencies configured, DependencyKinds kinds, DependencyTargets targets, IServiceProvider services)
    : IPostConfigureOptions<HealthCheckServiceOptions>
{
    private volatile string[] _taken = [];
    private volatile ReplacedCheck[] _replaced = [];

    /// <summary>The configured dependencies that were skipped because code registered a check with the same name.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    /// <summary>The checks that are replaced by a check of the same dependency.</summary>
    public IReadOnlyCollection<ReplacedCheck> Replaced => [.. inCode.Replaced, .. _replaced];

    public void PostConfigure(string? name, HealthCheckServiceOptions options)
    {
        List<ConnectorDependency> watched = [.. inCode.Usable, .. configured.Usable];
        var known = kinds.Recognize(options.Registrations, watched, services);
        var replaced = watched.SelectMany(dependency => known.Where(check => targets.AreSame(dependency, check)), (dependency, check) => (dependency, check))
            .DistinctBy(pair => pair.check)
            .ToLookup(pair => pair.dependency, pair => pair.check.Registration);
        foreach (var check in replaced.SelectMany(checks => checks))
        {
            options.Registrations.Remove(check);
        }

        var checks = watched.Select(dependency => (Dependency: dependency, Check: Check(dependency, replaced[dependency])));
        _taken = [.. checks.Where(pair => !TryAdd(options.Registrations, pair.Dependency, pair.Check)).Select(pair => pair.Dependency.Name)];
        _replaced = [.. replaced.SelectMany(checks => checks, (dependency, check) => Replace(dependency.Key, check))];
    }

    private static bool TryAdd(ICollection<HealthCheckRegistration> checks, ConnectorDependency dependency, HealthCheckRegistration check)
    {
        var isTaken = dependency is ConfiguredDependency && checks.Any(other => other.Name.Equals(check.Name, StringComparison.OrdinalIgnoreCase));
        if (!isTaken)
        {
            checks.Add(check);
        }

        return !isTaken;
    }

    private static ReplacedCheck Replace(ConnectorDependency dependency, HealthCheckRegistration check) => new(
        dependency.Name, dependency is ConfiguredDependency ? ReplacedCheck.Configuration : ReplacedCheck.Connector, check.Name, ReplacedCheck.Application);

    // Keeps the tags of the replaced check: endpoints of the application may select checks by them.
    private static HealthCheckRegistration Check(ConnectorDependency dependency, IEnumerable<HealthCheckRegistration> replaced) => new(
        dependency.Name,
        services => services.GetRequiredService<DependencyProbes>().Of(dependency),
        dependency.Options.Optional ? HealthStatus.Degraded : HealthStatus.Unhealthy,
        dependency.Options.Tags.Concat(replaced.SelectMany(check => check.Tags)),
        dependency.Options.Timeout)
    {
        Period = dependency.Options.Period,
    };
}
