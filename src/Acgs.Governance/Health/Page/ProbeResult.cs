// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Page;

/// <summary>What one probe brought.</summary>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">The status of the dependency after it.</param>
/// <param name="At">When it ended.</param>
internal readonly record struct ProbeResult(TimeSpan Duration, HealthStatus Status, DateTimeOffset At);
