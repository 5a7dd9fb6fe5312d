// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Finds where alerts are kept: in the store of the ledger, or in a store of their own.</summary>
internal sealed class AlertOutboxSource(IServiceProvider services, IEnumerable<LedgerStoreRegistration> ledgers, IEnumerable<AlertStoreRegistration> stores)
{
    private readonly Lazy<ILedgerStore> _store = new(() => IsInLedger(ledgers)
        ? services.GetRequiredService<ILedgerStore>()
        : services.GetRequiredKeyedService<ILedgerStore>(AlertStoreRegistration.Key));

    private readonly Lazy<bool> _isInLedger = new(() => IsInLedger(ledgers));

    /// <summary>Whether alerts are written in the transaction of the violation.</summary>
    public bool IsLedger => _isInLedger.Value;

    public ILedgerStore Store => _store.Value;

    public IAlertOutbox Outbox => (IAlertOutbox)Store;

    /// <exception cref="GovernanceConfigurationException">There is neither.</exception>
    public void Require()
    {
        if (!IsLedger && !stores.Any())
        {
            throw new GovernanceConfigurationException(
                typeof(AlertOptions),
                ["AddAlerts() needs a place that keeps alerts until they are delivered: call AddSqliteLedger() or AddSqliteOutbox() of the package "
                    + "Acgs.Governance.Sqlite, or AddPostgreSqlLedger() of the package Acgs.Governance.PostgreSql."]);
        }
    }

    private static bool IsInLedger(IEnumerable<LedgerStoreRegistration> ledgers) =>
        ledgers.Any(ledger => ledger.Store.IsAssignableTo(typeof(IAlertOutbox)));
}
