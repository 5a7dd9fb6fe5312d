// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Health;
using Acgs.Governance.Info;
using Acgs.Governance.Logging;
using Acgs.Governance.Metrics;
using Acgs.Governance.Outgoing;
using Acgs.Governance.Recording;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>
/// Sets options in code. Each delegate runs after its configuration section is bound, so it takes precedence; lists already contain the
/// configured entries, and code can add to them.
/// </summary>
public static class GovernanceOptionsExtensions
{
    /// <summary>Sets name, version and hashes of the service (section <c>Acgs</c>).</summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder Configure(this GovernanceBuilder builder, Action<GovernanceOptions> configure) => builder.Set(configure);

    /// <summary>Sets how requests are evaluated (section <c>Acgs:Compliance</c>).</summary>
    /// <inheritdoc cref="Configure"/>
    public static GovernanceBuilder ConfigureCompliance(this GovernanceBuilder builder, Action<ComplianceOptions> configure) => builder.Set(configure);

    /// <summary>Sets how dependencies are monitored and who sees the results (section <c>Acgs:Health</c>).</summary>
    /// <inheritdoc cref="Configure"/>
    public static GovernanceBuilder ConfigureHealth(this GovernanceBuilder builder, Action<HealthOptions> configure) => builder.Set(configure);

    /// <summary>Sets path and visibility of <c>/info</c> (section <c>Acgs:Info</c>).</summary>
    /// <inheritdoc cref="Configure"/>
    public static GovernanceBuilder ConfigureInfo(this GovernanceBuilder builder, Action<InfoOptions> configure) => builder.Set(configure);

    /// <summary>Sets how violations are recorded and checkpoints signed (section <c>Acgs:Ledger</c>).</summary>
    /// <inheritdoc cref="Configure"/>
    public static GovernanceBuilder ConfigureLedger(this GovernanceBuilder builder, Action<LedgerOptions> configure) => builder.Set(configure);

    /// <summary>Sets how log records are stamped (section <c>Acgs:Logging</c>).</summary>
    /// <inheritdoc cref="Configure"/>
    public static GovernanceBuilder ConfigureLogging(this GovernanceBuilder builder, Action<LoggingOptions> configure) => builder.Set(configure);

    /// <summary>Sets where metrics are served (section <c>Acgs:Metrics</c>).</summary>
    /// <inheritdoc cref="Configure"/>
    public static GovernanceBuilder ConfigureMetrics(this GovernanceBuilder builder, Action<MetricsOptions> configure) => builder.Set(configure);

    /// <summary>Sets the hosts that receive the hash with outgoing calls (section <c>Acgs:Outgoing</c>).</summary>
    /// <inheritdoc cref="Configure"/>
    public static GovernanceBuilder ConfigureOutgoing(this GovernanceBuilder builder, Action<OutgoingOptions> configure) => builder.Set(configure);

    private static GovernanceBuilder Set<T>(this GovernanceBuilder builder, Action<T> configure)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }
}
