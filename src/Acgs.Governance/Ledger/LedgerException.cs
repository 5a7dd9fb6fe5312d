// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>The ledger cannot do what was asked: its message says, to whoever operates it, what is wrong and what to do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, with which store, and what to do.</param>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, with which store, and what to do.</param>
    /// <param name="inner">What the store's client library threw.</param>
    public LedgerException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
