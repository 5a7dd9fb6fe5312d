// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>Series of the operations guide that rules record, and services do not export.</summary>
internal static class Recorded
{
    /// <summary>The share of lookups that a cache answers, by job and cache.</summary>
    public const string CacheHitRate = "acgs_cache_hit_rate";

    /// <summary>The share of evaluated requests that state the constitution, by job.</summary>
    public const string ComplianceRate = "acgs_constitutional_compliance_rate";
}
