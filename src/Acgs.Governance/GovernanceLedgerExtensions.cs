// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Checkpoints;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Keeps a durable, provable record of violations.</summary>
public static class GovernanceLedgerExtensions
{
    /// <summary>
    /// Records violations in a store, which keeps the ledger; called by the packages of stores, such as <c>AddSqliteLedger</c>. Adds
    /// <see cref="IViolationLedger"/>, the health check <c>ledger</c>, the metrics <c>acgs_ledger_*</c> and, by <c>MapAcgsGovernance</c>,
    /// <c>/ledger</c>. Repeated calls with the same type of store have no effect.
    /// </summary>
    /// <typeparam name="TStore">The type of the store.</typeparam>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="create">Creates the store, which is opened later. The host disposes of it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">A store of another type was added: a service has one ledger.</exception>
    public static GovernanceBuilder AddLedger<TStore>(this GovernanceBuilder builder, Func<IServiceProvider, TStore> create)
        where TStore : class, ILedgerStore =>
        builder.AddLedger(create, new LedgerStoreTraits());

    /// <summary>Records violations as <see cref="AddLedger{TStore}(GovernanceBuilder, Func{IServiceProvider, TStore})"/> does.</summary>
    /// <inheritdoc cref="AddLedger{TStore}(GovernanceBuilder, Func{IServiceProvider, TStore})"/>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="create">Creates the store, which is opened later. The host disposes of it.</param>
    /// <param name="traits">What the store says of itself: the keys that it reads, and defaults.</param>
    public static GovernanceBuilder AddLedger<TStore>(
        this GovernanceBuilder builder, Func<IServiceProvider, TStore> create, LedgerStoreTraits traits)
        where TStore : class, ILedgerStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(traits);
        if (FindStore(builder) is not { } added)
        {
            builder.Services.AddGovernanceLedger(create, traits);
            builder.AddGovernanceCheckpoints();
        }
        else if (added.Store != typeof(TStore))
        {
            throw new InvalidOperationException(
                $"The ledger is kept by {added.Store.Name} already, and cannot be kept by {typeof(TStore).Name} as well: add one store.");
        }

        return builder;
    }

    /// <summary>
    /// Registers a rule of the service, whose violations it records with <see cref="IViolationLedger.AppendAsync"/>. Repeated calls with the
    /// same severity have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="rule">
    /// The name, which is also the value of the metric label <c>rule</c>: 1 to 63 lower-case letters, digits and <c>_</c>, the first a letter.
    /// </param>
    /// <param name="severity">How grave a violation is, if it does not say so itself.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="rule"/> has another shape or was registered with another severity, or <paramref name="severity"/> is none.
    /// </exception>
    public static GovernanceBuilder AddViolationRule(this GovernanceBuilder builder, string rule, ViolationSeverity severity)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(rule);
        if (!ViolationRule.IsName(rule))
        {
            throw new ArgumentException($"The name of a rule {ViolationRule.NameRule}.", nameof(rule));
        }

        if (!Enum.IsDefined(severity))
        {
            throw new ArgumentException($"{severity} is no severity.", nameof(severity));
        }

        var known = builder.Services.Where(service => !service.IsKeyedService).Select(service => service.ImplementationInstance).OfType<ViolationRule>()
            .FirstOrDefault(known => known.Name == rule);
        if (known is null)
        {
            builder.Services.AddSingleton(new ViolationRule(rule, severity));
        }
        else if (known.Severity != severity)
        {
            throw new ArgumentException($"The rule '{rule}' is registered already, with the severity {known.Severity}.", nameof(severity));
        }

        return builder;
    }

    private static LedgerStoreRegistration? FindStore(GovernanceBuilder builder) => builder.Services
        .Where(service => !service.IsKeyedService).Select(service => service.ImplementationInstance).OfType<LedgerStoreRegistration>().FirstOrDefault();
}
