// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>Told records where there is no ledger. Must return quickly.</summary>
internal interface IRecordListener
{
    void OnRecord(ViolationRecord record);
}
