// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>A server that follows this one.</summary>
/// <param name="Name">What it calls itself.</param>
/// <param name="State">Such as <c>streaming</c>; <see langword="null"/> if the role may not see it.</param>
/// <param name="IsSynchronous">Whether commits wait for it.</param>
/// <param name="LagBytes">How much of the log it has not replayed.</param>
/// <param name="Lag">How long the last commit took until it had replayed it; <see langword="null"/> when nothing is written, or not visible.</param>
internal sealed record ReplicaStatistics(string Name, string? State, bool IsSynchronous, long? LagBytes, TimeSpan? Lag);
