// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Requests.Failures;

/// <summary>The instrumentations of OpenTelemetry in a process write to the spans of each other's hosts: one host at a time.</summary>
[CollectionDefinition(nameof(TelemetryTurn), DisableParallelization = true)]
public sealed class TelemetryTurn;
