// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// A kind of dependency that <c>Acgs:Health:Dependencies</c> may name, such as <c>http</c>. Register it as a singleton; connector
/// packages do. It is created while the configuration is validated, so its constructor must not ask for options.
/// </summary>
public interface IDependencyKind
{
    /// <summary>The value of the key <c>Kind</c>; compared without regard to case.</summary>
    string Name { get; }

    /// <summary>The keys that it reads besides those that every dependency has.</summary>
    IReadOnlyCollection<string> Keys { get; }

    /// <summary>
    /// What is wrong with the settings of a dependency: pairs of a key and a sentence that goes on from it, as in "is not set; set it to
    /// the address". Values that may hold a password are not repeated. Called before the host starts.
    /// </summary>
    /// <param name="settings">The section of the dependency.</param>
    IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings);

    /// <summary>
    /// Creates the probe, after <see cref="Validate"/> has found nothing: called when it is first needed, on a thread of its own, and again
    /// after a failure. The probe lives as long as the host and is disposed with it.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="settings">The section of the dependency; its last segment is the name of the check.</param>
    /// <param name="timeout">When a probe of this dependency is given up.</param>
    IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout);

    /// <summary>
    /// Where a dependency is, such as host, port and database: two with equal targets are the same one, and are probed once. Never shown.
    /// <see langword="null"/>, the default, if that is not known before the host starts.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="settings">The section of the dependency.</param>
    string? FindTarget(IServiceProvider services, IConfigurationSection settings) => null;

    /// <summary>
    /// Whether the application's own check asks a dependency of this kind, and nothing but whether it answers. A probe of ours that asks
    /// the same one then takes its place. By default no check is recognized.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="check">The check. Only what creates no more than the check may be called of it, and of a known package.</param>
    /// <param name="target">Where the dependency is, as <see cref="FindTarget"/> says it.</param>
    bool Recognizes(IServiceProvider services, HealthCheckRegistration check, out string? target)
    {
        target = null;
        return false;
    }
}
