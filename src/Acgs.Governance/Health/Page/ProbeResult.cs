// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Page;

/// <summary>The result of one probe.</summary>
/// <param name="Duration">The duration of the probe.</param>
/// <param name="Status">The reported status after it.</param>
/// <param name="At">The time at which it ended.</param>
internal readonly record struct ProbeResult(TimeSpan Duration, HealthStatus Status, DateTimeOffset At);
