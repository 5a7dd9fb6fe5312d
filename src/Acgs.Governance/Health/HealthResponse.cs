// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The result of a <see cref="HealthProbeKind"/> at one instant.</summary>
/// <param name="Status">The status.</param>
/// <param name="Checks">The contributing checks, as a JSON object in UTF-8.</param>
internal readonly record struct HealthResponse(HealthStatus Status, byte[] Checks);
