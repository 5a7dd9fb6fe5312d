// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>The instants that a query is evaluated at.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The last is not behind it.</param>
/// <param name="Step">The time between two.</param>
internal sealed record QueryRange(DateTimeOffset Start, DateTimeOffset End, TimeSpan Step);
