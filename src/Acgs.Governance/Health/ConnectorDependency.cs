// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Dependencies;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>A dependency registered by a connector, with what is known before the host starts.</summary>
public abstract class ConnectorDependency
{
    /// <summary>Describes a dependency.</summary>
    /// <param name="kind">The kind; that of an <see cref="IDependencyKind"/> if the connector has one.</param>
    /// <param name="name">The check name.</param>
    /// <param name="options">Monitoring options.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space, or a time is out of range.</exception>
    protected ConnectorDependency(string kind, string name, DependencyOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        if (DependencyTimes.FindProblem(options) is { } problem)
        {
            throw new ArgumentException($"The dependency '{name}' is invalid: {problem}.", nameof(options));
        }

        (Kind, Name, Options) = (kind, name, options);
    }

    /// <summary>The kind, such as <c>postgresql</c>.</summary>
    public string Kind { get; }

    /// <summary>The check name.</summary>
    public string Name { get; }

    /// <summary>The monitoring options.</summary>
    public DependencyOptions Options { get; }

    /// <summary>
    /// Whether the dependency was registered without a name: it then gives way to configured dependencies of the same kind. Default:
    /// <see langword="false"/>.
    /// </summary>
    public virtual bool IsImplied => false;

    /// <summary>
    /// Returns why the dependency is invalid, which prevents the start: a sentence without a full stop that says what to set and contains
    /// no value that may hold a password. <see langword="null"/> if it is valid.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    public virtual string? FindProblem(IServiceProvider services) => null;

    /// <summary>
    /// Identifies the target, for example by host, port and database: dependencies of one kind with equal targets are duplicates. Never
    /// shown. <see langword="null"/> if it is unknown before the host starts.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    public virtual string? FindTarget(IServiceProvider services) => null;

    /// <summary>
    /// Creates the probe: on first use, on a separate thread, and again after a failure. The probe lives as long as the host, which
    /// disposes of it.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="timeout">The probe timeout.</param>
    public abstract IHealthCheck Create(IServiceProvider services, TimeSpan timeout);
}
