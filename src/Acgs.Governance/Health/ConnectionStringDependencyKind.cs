// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// A dependency kind that uses a connection string. The key <c>ConnectionString</c> names an entry of <c>ConnectionStrings</c>; by default
/// the entry has the name of the dependency.
/// </summary>
/// <param name="governance">The builder that <c>AddAcgsGovernance</c> returned; its configuration contains the connection strings.</param>
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

    /// <summary>Whether the settings name a connection string explicitly.</summary>
    /// <param name="settings">The section of the dependency.</param>
    protected static bool NamesConnectionString(IConfigurationSection settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings[Key] is not null;
    }

    /// <summary>Parses a connection string.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <exception cref="ArgumentException">
    /// The connection string is malformed; <see cref="FormatException"/> and <see cref="InvalidOperationException"/> are handled in the
    /// same way.
    /// </exception>
    protected abstract void Parse(string connectionString);

    /// <summary>Creates the probe.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The check name.</param>
    /// <param name="connectionString">A connection string that <see cref="Parse"/> accepted.</param>
    /// <param name="timeout">The probe timeout.</param>
    protected abstract IHealthCheck Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout);

    /// <summary>
    /// Identifies the target of a connection string; see <see cref="IDependencyKind.FindTarget"/>. Default: <see langword="null"/>,
    /// unknown.
    /// </summary>
    /// <param name="connectionString">A connection string that <see cref="Parse"/> accepted.</param>
    protected virtual string? FindTarget(string connectionString) => null;

    private string? Find(IConfigurationSection settings) => governance.Configuration.GetConnectionString(settings[Key] ?? settings.Key);

    // Messages contain neither the value of the key nor the connection string: one may be mistaken for the other and hold a password.
    private string? FindProblem(IConfigurationSection settings)
    {
        var value = Find(settings);
        if (string.IsNullOrWhiteSpace(value))
        {
            return NamesConnectionString(settings)
                ? "must be the name of an existing entry of ConnectionStrings, not a connection string"
                : $"is not set and ConnectionStrings:{settings.Key} does not exist; set one of them";
        }

        try
        {
            Parse(value);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return $"names a malformed connection string ({exception.GetType().Name}); its value is not shown because it may contain a password";
        }
    }
}
