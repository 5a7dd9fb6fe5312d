// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Scenarios.Serving;

/// <summary>What a service has counted since it started.</summary>
/// <param name="AllocatedBytes">The bytes that all its threads allocated.</param>
/// <param name="Probes">The probes that ended, for each check; empty for the packages, which have no schedule.</param>
internal sealed record CounterValues(long AllocatedBytes, Dictionary<string, long> Probes);
