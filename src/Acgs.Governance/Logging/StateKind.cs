// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>What has to be known about a type of states to find a reserved key in one of them.</summary>
internal enum StateKind
{
    /// <summary>It may have any keys: each state is looked through.</summary>
    Any,

    /// <summary>It has no keys, or always the same ones and none of ours.</summary>
    Harmless,

    /// <summary>Its keys are the names in the template, which is its last value.</summary>
    ByTemplate,
}
