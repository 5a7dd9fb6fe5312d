// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Measuring.Reporting;

/// <summary>One figure of both sides.</summary>
/// <param name="Scenario">The scenario that it comes from.</param>
/// <param name="Figure">What was measured.</param>
/// <param name="Ours">The service that Acgs.Governance governs.</param>
/// <param name="Peer">What it is measured beside.</param>
/// <param name="Bar">What ours is held to; empty when nothing is.</param>
/// <param name="IsMet">Whether ours meets it; <see langword="null"/> without a bar.</param>
internal sealed record Finding(string Scenario, string Figure, string Ours, string Peer, string Bar = "", bool? IsMet = null);
