// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A check that the application added itself, recognized as one of a dependency that we know.</summary>
/// <param name="Registration">The check.</param>
/// <param name="Kind">The kind of its dependency.</param>
/// <param name="Target">Where that is; <see langword="null"/> if it is not known.</param>
internal sealed record ApplicationCheck(HealthCheckRegistration Registration, string Kind, string? Target);
