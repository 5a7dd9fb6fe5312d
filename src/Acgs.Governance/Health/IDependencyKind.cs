// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// A dependency kind for <c>Acgs:Health:Dependencies</c>, such as <c>http</c>. Register it as a singleton, as connector packages do. It is
/// created while configuration is validated, so its constructor must not resolve options.
/// </summary>
public interface IDependencyKind
{
    /// <summary>The value of the key <c>Kind</c>; case-insensitive.</summary>
    string Name { get; }

    /// <summary>The supported keys, in addition to those of every dependency.</summary>
    IReadOnlyCollection<string> Keys { get; }

    /// <summary>
    /// Validates the settings of a dependency before the host starts. Returns pairs of a key and the rest of a sentence that starts with
    /// it, such as "is not set; set it to the URL", without values that may hold a password.
    /// </summary>
    /// <param name="settings">The section of the dependency.</param>
    IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings);

    /// <summary>
    /// Creates the probe of valid settings: on first use, on a separate thread, and again after a failure. The probe lives as long as the
    /// host, which disposes of it.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="settings">The section of the dependency; its last segment is the check name.</param>
    /// <param name="timeout">The probe timeout.</param>
    IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout);

    /// <summary>
    /// Identifies the target of a dependency, for example by host, port and database: dependencies with equal targets are probed once.
    /// Never shown. <see langword="null"/> if it is unknown before the host starts.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="settings">The section of the dependency.</param>
    string? FindTarget(IServiceProvider services, IConfigurationSection settings) => null;

    /// <summary>
    /// Whether an application's check tests a dependency of this kind, and only its connectivity. Our probe of the same dependency then
    /// replaces it. Default: no check is recognized.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="check">The check. Call its factory only if it comes from a known package and creates nothing but the check.</param>
    /// <param name="target">The target of the check, in the format of <see cref="FindTarget"/>.</param>
    bool Recognizes(IServiceProvider services, HealthCheckRegistration check, out string? target)
    {
        target = null;
        return false;
    }
}
