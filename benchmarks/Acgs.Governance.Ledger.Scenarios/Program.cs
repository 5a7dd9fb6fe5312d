// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger.Scenarios.Cases;
using Acgs.Governance.Measuring.Scenarios;

// --scenario <name>: only the scenarios whose names begin so.
// 1 when a bar of ours is not met, 2 when there is no such scenario, 130 after Ctrl+C.
return await new ScenarioSuite(
    "Peer",
    [
        new SqliteAppendScenario(),
        new PostgreSqlAppendScenario(),
        new LargeLedgerScenario("sqlite"),
        new LargeLedgerScenario("postgresql"),
        new PruneScenario("sqlite"),
        new PruneScenario("postgresql"),
    ]).RunAsync(args is ["--scenario", var name] ? name : "");
