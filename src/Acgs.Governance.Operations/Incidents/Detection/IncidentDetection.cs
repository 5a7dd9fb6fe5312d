// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>What was found.</summary>
/// <param name="Candidates">What may be an incident, the gravest first.</param>
/// <param name="Sources">What was asked.</param>
/// <param name="Foreign">How many alerts fire that are of other rules than ours, and were left out.</param>
internal sealed record IncidentDetection(IReadOnlyList<Candidate> Candidates, IReadOnlyList<string> Sources, int Foreign)
{
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
            Add(await PrometheusSignals.ReadAsync(http, prometheus, stop), prometheus);
        }

        if (sources.Alertmanager is { } alertmanager)
        {
            Add(await PrometheusSignals.ReadAlertmanagerAsync(http, alertmanager, stop), alertmanager);
        }

        signals.AddRange(await OutboxSignals.ReadAsync(sources.Outbox, since, stop));
        signals.AddRange(await ViolationSignals.ReadAsync(sources.Ledger, since, stop));
        asked.AddRange([$"alerts of {sources.Outbox.Location}", $"ledger {sources.Ledger.Location}"]);
        return new([.. Candidate.Group(signals).Select(candidate => candidate.Match(incidents))], asked, foreign);

        void Add(PrometheusSignals read, Uri address)
        {
            signals.AddRange(read.Signals);
            asked.Add(HttpSource.NameOf(address));
            foreign = Math.Max(foreign, read.Foreign);
        }
    }
}
