// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>How to find reserved keys in states of a type.</summary>
internal enum StateKind
{
    /// <summary>Arbitrary keys: each state is searched.</summary>
    Any,

    /// <summary>No keys, or fixed keys that are not reserved.</summary>
    Harmless,

    /// <summary>The keys are the placeholder names of the template, which is the last value.</summary>
    ByTemplate,
}
