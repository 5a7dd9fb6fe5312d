// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Reporting;

namespace Acgs.Governance.Measuring.Scenarios;

/// <summary>Measures something of a service. It starts the servers and services that it needs, and ends them.</summary>
internal interface IScenario
{
    string Name { get; }

    Task RunAsync(Report report, CancellationToken stopping);
}
