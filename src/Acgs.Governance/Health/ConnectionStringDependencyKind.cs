// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// A kind of dependency that is reached by a connection string. The key <c>ConnectionString</c> names an entry of
/// <c>ConnectionStrings</c>; where it is not set, the entry has the name of the dependency.
/// </summary>
/// <param name="governance">What <c>AddAcgsGovernance</c> returned: its configuration has the connection strings.</param>
public abstract class ConnectionStringDependencyKind(GovernanceBuilder governance) : IDependencyKind
{
    private const string Key = "ConnectionString";

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Keys { get; } = [Key];

    /// <inheritdoc/>
    public virtual IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings) =>
        FindProblem(settings) is { } problem ? [(Key, problem)] : [];

    /// <inheritdoc/>
    public virtual IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout) =>
        Create(services, settings.Key, Find(settings)!, timeout);

    /// <inheritdoc/>
    public virtual string? FindTarget(IServiceProvider services, IConfigurationSection settings) => FindTarget(Find(settings)!);

    /// <inheritdoc/>
    public virtual bool Recognizes(IServiceProvider services, HealthCheckRegistration check, out string? target)
    {
        target = null;
        return false;
    }

    /// <summary>Whether the dependency says itself which connection string it means.</summary>
    /// <param name="settings">The section of the dependency.</param>
    protected static bool NamesConnectionString(IConfigurationSection settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings[Key] is not null;
    }

    /// <summary>Parses a connection string.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <exception cref="ArgumentException">It is malformed; <see cref="FormatException"/> and <see cref="InvalidOperationException"/> count as well.</exception>
    protected abstract void Parse(string connectionString);

    /// <summary>Creates the probe.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="connectionString">The connection string, which <see cref="Parse"/> has taken.</param>
    /// <param name="timeout">When a probe of this dependency is given up.</param>
    protected abstract IHealthCheck Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout);

    /// <summary>Where a connection string leads; see <see cref="IDependencyKind.FindTarget"/>. By default that is not known.</summary>
    /// <param name="connectionString">The connection string, which <see cref="Parse"/> has taken.</param>
    protected virtual string? FindTarget(string connectionString) => null;

    private string? Find(IConfigurationSection settings) => governance.Configuration.GetConnectionString(settings[Key] ?? settings.Key);

    // Neither the value of the key is repeated nor what it names: the one may be the other by mistake, and hold a password.
    private string? FindProblem(IConfigurationSection settings)
    {
        var value = Find(settings);
        if (string.IsNullOrWhiteSpace(value))
        {
            return NamesConnectionString(settings)
                ? "names no entry of ConnectionStrings that is set; it takes the name of an entry, not the connection string itself"
                : $"is not set, and neither is ConnectionStrings:{settings.Key}; set one of them";
        }

        try
        {
            Parse(value);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return $"names no valid connection string ({exception.GetType().Name} while reading it); its value is not shown because it may hold a password";
        }
    }
}
