// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using static Acgs.Governance.Monitoring.Tests.Alerting.Notification;

namespace Acgs.Governance.Monitoring.Tests.Alerting;

/// <summary>Whom a real Alertmanager with our configuration tells of what.</summary>
public sealed class NotificationTests
{
    private const string Job = "orders";
    private const string ErrorsFast = ObjectiveRules.Errors + BurnRates.FastName;
    private const string ErrorsSlow = ObjectiveRules.Errors + BurnRates.SlowName;
    private const string LatencyFast = ObjectiveRules.Latency + BurnRates.FastName;
    private const string LatencySlow = ObjectiveRules.Latency + BurnRates.SlowName;
    private const string Degraded = "AcgsServiceDegraded";
    private const string Unchecked = "AcgsTrafficWithoutChecks";

    private static readonly (string Name, string Value) Instance = ("instance", "a:80");

    [Theory]
    [InlineData(ParameterSets.Defaults)]
    [InlineData(ParameterSets.OneService)]
    [InlineData(ParameterSets.Labels)]
    public async Task DeadService_WithAllThatFollows_IsOnePageThatClears(string parameterSet)
    {
        await using var tested = await TestedAlertmanager.StartAsync(parameterSet);
        var down = tested.Of(TargetRules.Down, Job, Instance);
        await tested.PostAsync(down);
        await tested.WaitAsync(TargetRules.Down, Job);

        // The cause of most of it is itself a consequence.
        var absent = tested.Of(TargetRules.Absent, Job);
        await tested.PostAsync(absent, tested.Of(TargetRules.Unhealthy, Job, Instance));
        await tested.PostAsync([.. new[] { ErrorsFast, ErrorsSlow, LatencyFast, LatencySlow, Unchecked }.Select(name => tested.Of(name, Job))]);
        await tested.UntilAllIsToldAsync();
        Assert.Equal(["page AcgsTargetDown firing"], tested.ToldOf(Job));

        await tested.PostAsync(absent.Resolved(), down.Resolved());
        await tested.WaitAsync(TargetRules.Down, Job, Resolved);
        Assert.DoesNotContain(tested.Receiver.All, told => told.Alert == TargetRules.Absent);
    }

    [Fact]
    public async Task TwoJobs_ThatAreDown_AreTwoPagesAndTwoInstancesOne()
    {
        await using var tested = await TestedAlertmanager.StartAsync(ParameterSets.Defaults);
        await tested.PostAsync(tested.Of(TargetRules.Down, "auth", Instance), tested.Of(TargetRules.Down, Job, Instance));
        await tested.WaitAsync(TargetRules.Down, "auth");
        await tested.WaitAsync(TargetRules.Down, Job);

        await tested.PostAsync(tested.Of(TargetRules.Down, Job, ("instance", "b:80")));
        var both = await tested.Receiver.WaitAsync(told => told.Job == Job && told.Alerts.Count == 2, "both instances", TimeSpan.FromSeconds(30));

        Assert.All(both.Alerts, alert => Assert.Equal(Firing, alert.Status));
        Assert.Equal(3, tested.Receiver.All.Count);
    }

    [Fact]
    public async Task TicketAndPage_OfOneJob_GoToTheirReceivers()
    {
        await using var tested = await TestedAlertmanager.StartAsync(ParameterSets.Defaults);
        await tested.PostAsync(tested.Of(Degraded, Job, Instance), tested.Of(Unchecked, Job));
        await tested.WaitAsync(Degraded, Job);
        await tested.WaitAsync(Unchecked, Job);

        Assert.Equal(["page AcgsTrafficWithoutChecks firing", "ticket AcgsServiceDegraded firing"], tested.ToldOf(Job).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SlowRequests_WhileErrorsBurn_AreToldOfOtherJobsOnly()
    {
        await using var tested = await TestedAlertmanager.StartAsync(ParameterSets.Defaults);
        await tested.PostAsync(tested.Of(ErrorsFast, Job));
        await tested.WaitAsync(ErrorsFast, Job);

        await tested.PostAsync(tested.Of(LatencyFast, Job), tested.Of(LatencySlow, Job), tested.Of(LatencyFast, "auth"));
        await tested.WaitAsync(LatencyFast, "auth");
        await tested.UntilAllIsToldAsync();

        Assert.Equal([$"page {ErrorsFast} firing"], tested.ToldOf(Job));
    }

    [Fact]
    public async Task InstanceDown_AmongOthers_HidesNeitherTheirErrorsNorTheirChecks()
    {
        await using var tested = await TestedAlertmanager.StartAsync(ParameterSets.Defaults);
        await tested.PostAsync(tested.Of(TargetRules.Down, Job, Instance));
        await tested.WaitAsync(TargetRules.Down, Job);

        await tested.PostAsync(tested.Of(ErrorsFast, Job), tested.Of(TargetRules.Unhealthy, Job, ("instance", "b:80"), ("check", "redis")));

        await tested.WaitAsync(ErrorsFast, Job);
        await tested.WaitAsync(TargetRules.Unhealthy, Job);
    }

    [Fact]
    public async Task Violation_OfAServiceThatIsGone_IsTold()
    {
        await using var tested = await TestedAlertmanager.StartAsync(ParameterSets.Defaults);
        await tested.PostAsync(tested.Of(TargetRules.Absent, Job));
        await tested.WaitAsync(TargetRules.Absent, Job);

        await tested.PostAsync(tested.Of(ConstitutionRules.Violation, Job, ("rule", "policy")), tested.Of(OperationRules.LedgerDrops, Job));

        await tested.WaitAsync(ConstitutionRules.Violation, Job);
        await tested.WaitAsync(OperationRules.LedgerDrops, Job);
    }

    [Fact]
    public async Task InstanceDown_InAnotherEnvironment_ExplainsNothing()
    {
        await using var tested = await TestedAlertmanager.StartAsync(ParameterSets.Labels);
        await tested.PostAsync(tested.Of(TargetRules.Down, Job, Instance, ("environment", "test")));
        await tested.WaitAsync(TargetRules.Down, Job);

        await tested.PostAsync(tested.Of(TargetRules.Absent, Job));

        await tested.WaitAsync(TargetRules.Absent, Job);
    }
}
