// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Reporting;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>Measures something of both services. It starts the servers and services that it needs, and ends them.</summary>
internal interface IScenario
{
    string Name { get; }

    Task RunAsync(Report report, CancellationToken stopping);
}
