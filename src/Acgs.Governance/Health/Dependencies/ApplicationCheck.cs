// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A check of the application that is recognized as one of a known dependency kind.</summary>
/// <param name="Registration">The check.</param>
/// <param name="Kind">The dependency kind.</param>
/// <param name="Target">The target; <see langword="null"/> if unknown.</param>
internal sealed record ApplicationCheck(HealthCheckRegistration Registration, string Kind, string? Target);
