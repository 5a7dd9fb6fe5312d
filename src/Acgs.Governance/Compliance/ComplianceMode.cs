// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>What the middleware does with the hash that a request states.</summary>
public enum ComplianceMode
{
    /// <summary>Refuses requests that state anything but an active or accepted hash.</summary>
    Enforce,

    /// <summary>Counts and logs such requests and lets them pass.</summary>
    Report,

    /// <summary>Looks at no request; responses are stamped all the same.</summary>
    Stamp,
}
