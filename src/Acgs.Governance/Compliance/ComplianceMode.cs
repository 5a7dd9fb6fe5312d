// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>How the middleware treats requests with an unacceptable hash.</summary>
public enum ComplianceMode
{
    /// <summary>Refuse requests whose hash is neither active nor accepted.</summary>
    Enforce,

    /// <summary>Count and log such requests and allow them.</summary>
    Report,

    /// <summary>Evaluate no request; responses are still stamped.</summary>
    Stamp,
}
