// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The external names of health values.</summary>
internal static class HealthNames
{
    public static string Of(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    public static string Of(HealthReason reason) => reason switch
    {
        HealthReason.Timeout => "timeout",
        HealthReason.Refused => "refused",
        HealthReason.Unreachable => "unreachable",
        HealthReason.Dns => "dns",
        HealthReason.Auth => "auth",
        HealthReason.Protocol => "protocol",
        HealthReason.NotFound => "not_found",
        HealthReason.Unavailable => "unavailable",
        HealthReason.PoolExhausted => "pool_exhausted",
        HealthReason.Pending => "pending",
        HealthReason.Stale => "stale",
        HealthReason.HttpStatus => "http_status",
        HealthReason.ConstitutionMismatch => "constitution_mismatch",
        _ => "failed",
    };
}
