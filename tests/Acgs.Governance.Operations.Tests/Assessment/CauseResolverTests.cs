// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Operations.Tests.Assessment;

public sealed class CauseResolverTests
{
    [Fact]
    public void Symptoms_OfAFrozenDatabase_AreItsEvidence()
    {
        Assert.Equal(
            ["P0 database_down postgresql < alert_firing auth, alert_firing auth, errors_high auth, dependency_failed auth, dependency_failed coordinator, "
                + "not_checked statistics"],
            Resolve(
                Platforms.Alert("AcgsServiceUnhealthy", "auth", "postgresql"), Platforms.Alert("AcgsErrorBudgetBurnFast", "auth"),
                new(FindingKind.ErrorsHigh, "auth", "7 %"), Platforms.Failed("auth", "postgresql"), Platforms.Failed("coordinator", "postgresql"),
                new(FindingKind.NotChecked, "statistics", "no answer") { Dependency = "localhost:5440" },
                new(FindingKind.DatabaseDown, "postgresql", "no answer")));
    }

    [Fact]
    public void Causes_OfTwoKinds_StayTwo() => Assert.Equal(
        ["P0 database_down postgresql < dependency_failed auth", "P0 cache_down redis < dependency_failed auth"],
        Resolve(
            new(FindingKind.CacheDown, "redis", "x"), new(FindingKind.DatabaseDown, "postgresql", "x"), Platforms.Failed("auth", "redis"),
            Platforms.Failed("auth", "postgresql")));

    [Fact]
    public void Dependency_ThatIsNoTarget_IsNotExplainedByAnotherOne() => Assert.Equal(
        ["P0 dependency_failed opa < alert_firing auth", "P1 cache_down redis"],
        Resolve(new(FindingKind.CacheDown, "redis", "x"), Platforms.Failed("auth", "opa"), Platforms.Alert("AcgsServiceUnhealthy", "auth", "opa")));

    [Fact]
    public void Dependency_ThatSeveralServicesCannotUse_IsOneFinding()
    {
        var finding = Assert.Single(new CauseResolver(Platforms.Usual).Resolve([Platforms.Failed("auth", "opa"), Platforms.Failed("coordinator", "opa")]));

        Assert.Equal(("opa", "auth opa; coordinator opa"), (finding.Subject, finding.Found));
    }

    [Fact]
    public void PartOfAService_ThatUsesADatabase_IsExplainedByIt() => Assert.Equal(
        ["P0 database_down postgresql < dependency_failed auth"],
        Resolve(new(FindingKind.DatabaseDown, "postgresql", "x"), Platforms.Failed("auth", "ledger")));

    [Fact]
    public void PartOfAService_IsExplainedByWhatIsFoundInIt() => Assert.Equal(
        ["P1 checkpoint_late /data/ledger.db < alert_firing auth, dependency_degraded auth"],
        Resolve(
            new(FindingKind.CheckpointLate, "/data/ledger.db", "x") { Part = "ledger" },
            Platforms.Alert("AcgsCheckpointLate", "auth") with { Priority = Governance.Alerts.AlertPriority.P1 },
            new(FindingKind.DependencyDegraded, "ledger", "x") { Service = "auth", Dependency = "ledger" }));

    [Fact]
    public void Service_ThatShowsNoChecks_MayUseEveryServer() => Assert.Equal(
        ["P0 cache_down redis < service_unhealthy auth"],
        Describe(Platforms.With(), new(FindingKind.CacheDown, "redis", "x"), new(FindingKind.ServiceUnhealthy, "auth", "x")));

    [Fact]
    public void Hash_ThatIsWrong_ExplainsDriftAndViolations() => Assert.Equal(
        ["P0 hash_wrong auth < alert_firing coordinator, constitution_violated blackboard, hash_drift coordinator"],
        Resolve(
            new(FindingKind.HashDrift, "constitution", "x") { Service = "coordinator" }, new(FindingKind.ConstitutionViolated, "blackboard", "x"),
            Platforms.Alert("AcgsConstitutionDrift", "coordinator"), new(FindingKind.HashWrong, "auth", "x")));

    [Fact]
    public void Alert_OfSomebodyElse_IsAFindingWithItsPriority() => Assert.Equal(
        ["P0 database_down postgresql", "P0 alert_firing DiskFull"],
        Resolve(Platforms.Alert("DiskFull", "node"), new(FindingKind.DatabaseDown, "postgresql", "x")));

    [Fact]
    public void Findings_OfEqualPriority_AreOrderedByKindAndSubject() => Assert.Equal(
        ["P1 backup_old a", "P1 backup_old b", "P2 database_slow a", "P3 optional_down a"],
        Resolve(
            new(FindingKind.OptionalDown, "a", "x"), new(FindingKind.BackupOld, "b", "x"), new(FindingKind.DatabaseSlow, "a", "x"),
            new(FindingKind.BackupOld, "a", "x")));

    private static IEnumerable<string> Resolve(params Observation[] observations) => Describe(Platforms.Usual, observations);

    private static IEnumerable<string> Describe(PlatformMap map, params Observation[] observations) =>
        Platforms.Describe(new CauseResolver(map).Resolve(observations));
}
