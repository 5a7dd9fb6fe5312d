// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;
using Acgs.Governance.Operations.Incidents.Storage;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>A ledger, where incidents can be kept.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="OpenDatabase">Opens the incidents, as another process would.</param>
/// <param name="End">Removes all of it.</param>
internal sealed record IncidentPlace(ILedgerStore Ledger, Func<IIncidentDatabase> OpenDatabase, Action End) : IAsyncDisposable
{
    public IncidentStore Open() => new(OpenDatabase());

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        End();
    }
}
