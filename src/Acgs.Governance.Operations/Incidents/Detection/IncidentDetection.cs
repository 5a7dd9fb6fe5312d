// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>What was found.</summary>
/// <param name="Candidates">What may be an incident, the gravest first.</param>
/// <param name="Sources">What was asked.</param>
/// <param name="Foreign">How many alerts fire that are of other rules than ours, and were left out.</param>
internal sealed record IncidentDetection(IReadOnlyList<Candidate> Candidates, IReadOnlyList<string> Sources, int Foreign)
{
    /// <summary>What this user may not ask, and what grants it.</summary>
    public IReadOnlyList<string> Unasked { get; init; } = [];

    /// <summary>Looks for incidents. A source that cannot be asked ends it: nobody is to believe that nothing was found.</summary>
    /// <param name="sources">Where.</param>
    /// <param name="incidents">The incidents that are known.</param>
    /// <param name="since">From when on records and alerts of services are looked at; what fires now is, whenever it began.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="FailureException">A source cannot be asked.</exception>
    public static async Task<IncidentDetection> RunAsync(
        DetectionSources sources, IReadOnlyList<Incident> incidents, DateTimeOffset since, CancellationToken stop)
    {
        using var http = new HttpSource();
        var signals = new List<Signal>();
        var asked = new List<string>();
        var foreign = 0;
        if (sources.Prometheus is { } prometheus)
        {
            Add(await PrometheusSignals.ReadAsync(http, prometheus, sources.Selector, stop), prometheus);
        }

        if (sources.Alertmanager is { } alertmanager)
        {
            Add(await PrometheusSignals.ReadAlertmanagerAsync(http, alertmanager, sources.Selector, stop), alertmanager);
        }

        var unasked = new List<string>();
        try
        {
            signals.AddRange(await OutboxSignals.ReadAsync(sources.Outbox, since, stop));
            asked.Add($"alerts of {sources.Outbox.Location}");
        }
        catch (LedgerException refused) when (OutboxPrivilege.IsMissing(refused))
        {
            unasked.Add($"alerts of {OutboxPrivilege.Explain(refused)}");
        }

        signals.AddRange(await ViolationSignals.ReadAsync(sources.Ledger, since, stop));
        asked.Add($"ledger {sources.Ledger.Location}");
        return new([.. Candidate.Group(signals).Select(candidate => candidate.Match(incidents))], asked, foreign) { Unasked = unasked };

        void Add(PrometheusSignals read, Uri address)
        {
            signals.AddRange(read.Signals);
            asked.Add(HttpSource.NameOf(address));
            foreign = Math.Max(foreign, read.Foreign);
        }
    }
}
