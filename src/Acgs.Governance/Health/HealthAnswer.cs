// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The answer to a <see cref="HealthQuestion"/> at one instant.</summary>
/// <param name="Status">The status.</param>
/// <param name="Checks">The checks that the status rests on.</param>
internal readonly record struct HealthAnswer(HealthStatus Status, ImmutableArray<CheckState> Checks);
