// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>The keys that the library adds to log records.</summary>
internal static class LogKeys
{
    public const string ConstitutionalHash = "constitutional_hash";
    public const string Service = "service";
    public const string TraceId = "trace_id";
    public const string SpanId = "span_id";
}
