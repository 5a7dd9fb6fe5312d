// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Dependencies;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>A dependency that a connector lets the health monitor watch, and what is known of it before the host starts.</summary>
public abstract class ConnectorDependency
{
    /// <summary>Creates the description of a dependency.</summary>
    /// <param name="kind">The kind; that of an <see cref="IDependencyKind"/>, if the connector has one.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="options">How it is watched.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space, or a time is out of its range.</exception>
    protected ConnectorDependency(string kind, string name, DependencyOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        if (DependencyTimes.FindProblem(options) is { } problem)
        {
            throw new ArgumentException($"The dependency '{name}' cannot be watched: {problem}.", nameof(options));
        }

        (Kind, Name, Options) = (kind, name, options);
    }

    /// <summary>The kind of the dependency, such as <c>postgresql</c>.</summary>
    public string Kind { get; }

    /// <summary>The name of the check.</summary>
    public string Name { get; }

    /// <summary>How it is watched.</summary>
    public DependencyOptions Options { get; }

    /// <summary>
    /// Whether nobody named it: it stands for whatever the service has of its kind, and makes way for a dependency of its kind that
    /// configuration names. Default: no.
    /// </summary>
    public virtual bool IsImplied => false;

    /// <summary>
    /// Why it cannot be watched: a sentence without its full stop, which says what to set and repeats no value that may hold a password.
    /// The host then does not start. <see langword="null"/> if nothing is wrong.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    public virtual string? FindProblem(IServiceProvider services) => null;

    /// <summary>
    /// Where it is, such as host, port and database: two dependencies of a kind with equal targets are the same one. Never shown.
    /// <see langword="null"/> if that is not known before the host starts.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    public virtual string? FindTarget(IServiceProvider services) => null;

    /// <summary>
    /// Creates the probe: called when it is first needed, on a thread of its own, and again after a failure. The probe lives as long as the
    /// host and is disposed with it.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="timeout">When a probe is given up.</param>
    public abstract IHealthCheck Create(IServiceProvider services, TimeSpan timeout);
}
