// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Operations.Incidents;
using Acgs.Governance.Operations.Incidents.Detection;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>How signs are grouped, and which incident attends to them.</summary>
public sealed class CandidateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Outage_WithItsSymptoms_IsOneCandidate()
    {
        var candidates = Candidate.Group(
        [
            Alert("AcgsErrorBudgetBurnFast", AlertPriority.P0, 0), Alert("AcgsTargetDown", AlertPriority.P0, 2),
            Alert("AcgsServiceUnhealthy", AlertPriority.P0, 1), Alert("AcgsMetricsAbsent", AlertPriority.P0, 3),
            Alert("AcgsServiceDegraded", AlertPriority.P2, -1), Alert("check_unhealthy", AlertPriority.P0, 1),
        ]);

        var outage = Assert.Single(candidates);
        Assert.Equal(("auth/outage", AlertPriority.P0, Noon.AddMinutes(-1), 6), (outage.Key, outage.Priority, outage.Since, outage.Signals.Count));
        Assert.True(outage.IsUnattended);
    }

    [Fact]
    public void Causes_ThatAnOutageDoesNotExplain_AreCandidatesOfTheirOwn()
    {
        var candidates = Candidate.Group(
        [
            Alert("AcgsTargetDown", AlertPriority.P0, 0), Alert("AcgsLedgerDrops", AlertPriority.P1, 0), Alert("ledger_trouble", AlertPriority.P1, 1),
            Alert("data_retention", AlertPriority.P3, 0), Alert("AcgsErrorBudgetBurnFast", AlertPriority.P0, 0, "orders"),
        ]);

        Assert.Equal(
            ["auth/outage", "orders/errors", "auth/ledger", "auth/data_retention"], candidates.Select(candidate => candidate.Key));
    }

    [Theory]
    [InlineData("auth/outage", null, null, true)]
    [InlineData(null, "AcgsTargetDown", null, true)]
    [InlineData("orders/outage", "other", null, false)]
    [InlineData("auth/outage", null, 11, false)]
    [InlineData("auth/outage", null, 12, true)]
    public void Incident_OfTheCauseOrTheEvidence_AttendsUnlessItWasClosedBefore(string? cause, string? evidence, int? closedHour, bool isAttended)
    {
        var candidate = Assert.Single(Candidate.Group([Alert("AcgsTargetDown", AlertPriority.P0, -90) with { Until = Noon }]));
        var entries = new List<IncidentEntry> { Entry(IncidentEntryKind.Opened, 9, "down") };
        if (evidence is not null)
        {
            entries.Add(Entry(IncidentEntryKind.Evidence, 9, evidence));
        }

        if (closedHour is { } hour)
        {
            entries.Add(Entry(IncidentEntryKind.Closed, hour, "mended"));
        }

        var matched = candidate.Match([new(new(2026, 1), "down", AlertPriority.P0, "auth", cause, Noon, entries)]);

        Assert.Equal((isAttended, !isAttended), (matched.Incident is not null, matched.IsUnattended));
    }

    [Fact]
    public void Incident_ThatWasClosed_DoesNotAttendToWhatGoesOn()
    {
        var candidate = Assert.Single(Candidate.Group([Alert("AcgsTargetDown", AlertPriority.P0, -90)]));
        IncidentEntry[] entries = [Entry(IncidentEntryKind.Opened, 9, "down"), Entry(IncidentEntryKind.Closed, 12, "mended")];

        Assert.True(candidate.Match([new(new(2026, 1), "down", AlertPriority.P0, "auth", "auth/outage", Noon, entries)]).IsUnattended);
    }

    [Theory]
    [InlineData(true, "P0", false)]
    [InlineData(false, "P1", true)]
    [InlineData(false, "P2", false)]
    public void Candidate_IsUnattended_IfItIsUrgentAndNotSilenced(bool isSilenced, string priority, bool isUnattended)
    {
        var grave = AlertPriority.All.Single(known => known.Name == priority);
        var known = Alert("AcgsTargetDown", grave, 0);

        // Prometheus does not know of silences, Alertmanager does.
        var candidate = Assert.Single(Candidate.Group([known, known with { IsSilenced = isSilenced }]));

        Assert.Equal((isUnattended, 1), (candidate.IsUnattended, candidate.Signals.Count));
    }

    [Theory]
    [InlineData("auth:80", true, 1)]
    [InlineData("auth:81", false, 2)]
    public void Silence_OfAnAlertWithExternalLabels_IsThatOfPrometheus(string instance, bool isSilenced, int signs)
    {
        var routed = OfPrometheus(instance, ("cluster", "one")) with { IsRouted = true, IsSilenced = true };

        var candidate = Assert.Single(Candidate.Group([OfPrometheus("auth:80"), routed]));

        Assert.Equal((isSilenced, signs), (candidate.IsSilenced, candidate.Signals.Count));
    }

    [Theory]
    [InlineData("auth:80", true)]
    [InlineData("auth:81", false)]
    public void Evidence_WithExternalLabels_IsThatOfPrometheus(string instance, bool isAttended)
    {
        var candidate = Assert.Single(Candidate.Group([OfPrometheus("auth:80")]));
        var evidence = Entry(IncidentEntryKind.Evidence, 9, OfPrometheus(instance, ("cluster", "one")).Evidence);

        var matched = candidate.Match([new(new(2026, 1), "down", AlertPriority.P0, "auth", null, Noon, [evidence])]);

        Assert.Equal(isAttended, matched.Incident is not null);
    }

    private static Signal OfPrometheus(string instance, params (string Name, string Value)[] more)
    {
        var labels = new Dictionary<string, string>
        {
            ["alertname"] = "AcgsTargetDown",
            ["severity"] = "critical",
            ["job"] = "auth",
            ["instance"] = instance,
        };
        foreach (var (name, value) in more)
        {
            labels[name] = value;
        }

        return AlertLabels.ToSignal(labels, new Dictionary<string, string>(), Noon)!;
    }

    private static Signal Alert(string rule, AlertPriority priority, int minute, string service = "auth") =>
        new(service, Causes.Of(rule), priority, Noon.AddMinutes(minute), rule, $"{rule} fires.");

    private static IncidentEntry Entry(IncidentEntryKind kind, int hour, string text) =>
        new(1, kind, Noon.AddHours(hour - 12), "ada", text, Record: null);
}
