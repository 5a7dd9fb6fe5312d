// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts;

/// <summary>What became of an alert that arrived.</summary>
internal enum AlertReception
{
    /// <summary>It is to be handled.</summary>
    New,

    /// <summary>It is being handled by another request.</summary>
    Running,

    /// <summary>It was handled: the sender did not learn it, or somebody replays it.</summary>
    Repeated,

    /// <summary>A header of the signature is missing or malformed.</summary>
    Unsigned,

    /// <summary>None of the secrets made the signature.</summary>
    WrongSignature,

    /// <summary>It was signed too long ago, or in the future.</summary>
    WrongTime,

    /// <summary>The body is too large.</summary>
    TooLarge,

    /// <summary>It is signed, but no alert.</summary>
    NoAlert,
}
