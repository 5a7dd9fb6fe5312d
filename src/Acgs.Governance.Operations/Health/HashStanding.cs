// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>What a stated hash is.</summary>
internal enum HashStanding
{
    /// <summary>The active one.</summary>
    Active,

    /// <summary>An older one that is still accepted.</summary>
    Accepted,

    /// <summary>None is stated.</summary>
    Missing,

    /// <summary>Another one.</summary>
    Foreign,
}
