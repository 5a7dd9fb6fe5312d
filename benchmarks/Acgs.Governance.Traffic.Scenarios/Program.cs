// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Scenarios;
using Acgs.Governance.Traffic.Scenarios;
using Acgs.Governance.Traffic.Scenarios.Cases;
using Acgs.Governance.Traffic.Scenarios.Serving;

// --serve bare|ours: the service, a process of its own, so that what it counts is its own.
// --scenario <name>: only the scenarios whose names begin so. --requests <n>, --seconds <n>: less than the whole, to try it out.
// 1 when a bar of ours is not met, 2 when there is no such scenario, 130 after Ctrl+C.
if (args is ["--serve", ..])
{
    await TrafficService.RunAsync(args);
    return 0;
}

var size = TrafficSize.Read(args);
return await new ScenarioSuite(
    "Beside",
    [new KestrelScenario(size.Requests), new FuzzScenario(size.Requests), new ScrapeScenario(size.Phase)]).RunAsync(size.Scenario);
