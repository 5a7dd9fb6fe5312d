// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios;
using Acgs.Governance.Health.Scenarios.Serving;

// --serve ours|peer|constant: one of the services, a process of its own, so that what it counts is its own.
// --scenario <name>: only the scenarios whose names begin so.
// 1 when a bar of ours is not met, 2 when there is no such scenario, 130 after Ctrl+C.
if (args is ["--serve", ..])
{
    await HealthService.RunAsync(args);
    return 0;
}

return await Suite.RunAsync(args is ["--scenario", var name] ? name : "");
