// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>When recording a violation returns.</summary>
public enum Durability
{
    /// <summary>
    /// At once. Identical violations of one second become one record with a count. What was not written yet is lost if the process is killed;
    /// a shutdown writes it.
    /// </summary>
    Buffered,

    /// <summary>When the record, which is one of its own, is durable in the store.</summary>
    Confirmed,
}
