// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;

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
    public void Hash_ThatIsWrong_ExplainsDriftAndTheMismatchesOfItsService() => Assert.Equal(
        [
            "P0 hash_wrong auth < alert_firing coordinator, alert_firing auth, constitution_violated auth, hash_drift coordinator",
            "P0 constitution_violated auth < alert_firing auth", "P0 constitution_violated blackboard",
        ],
        Resolve(
            new(FindingKind.HashDrift, "constitution", "x") { Service = "coordinator" }, Violated("auth", "constitutional_hash_mismatch"),
            Violated("auth", "data_retention"), Violated("blackboard", "constitutional_hash_mismatch"),
            Platforms.Alert("AcgsConstitutionDrift", "coordinator"), ViolationAlert("auth", "constitutional_hash_mismatch"),
            ViolationAlert("auth", "data_retention"), new(FindingKind.HashWrong, "auth", "x")));

    [Theory]
    [InlineData("AcgsTargetDown")]
    [InlineData("AcgsMetricsAbsent")]
    public void Target_ThatCannotBeScraped_IsNotExplainedByASlowDatabase(string alert) => Assert.Equal(
        [$"P0 alert_firing {alert}", "P2 database_slow postgresql"],
        Resolve(new(FindingKind.DatabaseSlow, "postgresql", "x"), Platforms.Alert(alert, "auth")));

    [Theory]
    [InlineData("service_down", "auth")]
    [InlineData("database_down", "postgresql")]
    [InlineData("cache_down", "redis")]
    public void Target_ThatCannotBeScraped_IsExplainedByWhatIsDown(string kind, string subject) => Assert.Equal(
        [$"P0 {kind} {subject} < alert_firing auth"],
        Resolve(new(FindingKind.All.Single(known => known.Id == kind), subject, "x"), Platforms.Alert("AcgsTargetDown", "auth")));

    [Theory]
    [InlineData("auth", true)]
    [InlineData("coordinator", false)]
    [InlineData(null, true)]
    [InlineData("elsewhere", true)]
    public void Ledger_OfAService_ExplainsWhatThatServiceShows(string? owner, bool isCause)
    {
        string[] owners = owner is null ? [] : [owner];

        var findings = Resolve(
            new(FindingKind.CheckpointLate, "/data/ledger.db", "x") { Part = "ledger", Owners = owners },
            new(FindingKind.AlertsUndelivered, "oncall", "x") { Part = "alerts", Owners = owners },
            new(FindingKind.DependencyDegraded, "ledger", "x") { Service = "auth", Dependency = "ledger" },
            Platforms.Alert("AcgsCheckpointLate", "auth"), Platforms.Alert("AcgsAlertsUndelivered", "auth"));

        Assert.Equal(
            isCause
                ? ["P0 checkpoint_late /data/ledger.db < alert_firing auth, dependency_degraded auth", "P0 alerts_undelivered oncall < alert_firing auth"]
                : [
                    "P0 alert_firing AcgsAlertsUndelivered", "P0 alert_firing AcgsCheckpointLate", "P1 checkpoint_late /data/ledger.db",
                    "P1 alerts_undelivered oncall", "P2 dependency_degraded ledger",
                ],
            findings);
    }

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

    private static Observation Violated(string service, string rule) => ViolationPart.Observe(service, ViolationPart.Of(rule), rule);

    private static Observation ViolationAlert(string job, string rule) => Platforms.Alert("AcgsConstitutionalViolation", job) with
    {
        Part = ViolationPart.Of(rule),
        Explanations = Explanations.OfAlert("AcgsConstitutionalViolation", ViolationPart.Of(rule)),
    };

    private static IEnumerable<string> Resolve(params Observation[] observations) => Describe(Platforms.Usual, observations);

    private static IEnumerable<string> Describe(PlatformMap map, params Observation[] observations) =>
        Platforms.Describe(new CauseResolver(map).Resolve(observations));
}
