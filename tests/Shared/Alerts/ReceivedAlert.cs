// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>An alert that arrived, with the right signature.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="At">When.</param>
/// <param name="Status">What was answered; 0 for nothing.</param>
internal sealed record ReceivedAlert(Alert Alert, DateTimeOffset At, int Status);
