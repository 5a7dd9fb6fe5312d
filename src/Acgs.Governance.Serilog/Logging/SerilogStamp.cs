// Constitutional Hash: cdd01ef066bc6cf2

using Serilog.Events;

namespace Acgs.Governance.Logging;

/// <summary>The stamp properties, created once.</summary>
internal sealed class SerilogStamp(string constitutionalHash, string service)
{
    public LogEventProperty ConstitutionalHash { get; } = new(LogKeys.ConstitutionalHash, new ScalarValue(constitutionalHash));

    public LogEventProperty Service { get; } = new(LogKeys.Service, new ScalarValue(service));
}
