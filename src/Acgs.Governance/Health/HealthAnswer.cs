// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The answer to a <see cref="HealthQuestion"/> at one instant.</summary>
/// <param name="Status">The status.</param>
/// <param name="Checks">The checks that the status rests on, as a JSON object in UTF-8.</param>
internal readonly record struct HealthAnswer(HealthStatus Status, byte[] Checks);
