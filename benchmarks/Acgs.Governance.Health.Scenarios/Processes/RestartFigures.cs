// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>What a restart looked like; all times count from SIGTERM.</summary>
/// <param name="Unready">When the service said for the first time that it is not ready, or did not answer.</param>
/// <param name="Out">When the load balancer sent it no more requests.</param>
/// <param name="End">When its process was gone.</param>
/// <param name="ExitCode">What that ended with.</param>
/// <param name="Back">When the load balancer sent requests to the next one.</param>
internal sealed record RestartFigures(TimeSpan Unready, TimeSpan Out, TimeSpan End, int ExitCode, TimeSpan Back);
