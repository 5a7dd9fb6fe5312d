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

    /// <summary>What could not be asked, and why: nobody is to believe that nothing was found there.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>Looks for incidents. In an outage Prometheus may be down: what the ledger knows is found all the same.</summary>
    /// <param name="sources">Where.</param>
    /// <param name="incidents">The incidents that are known.</param>
    /// <param name="since">From when on records and alerts of services are looked at; what fires now is, whenever it began.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<IncidentDetection> RunAsync(
        DetectionSources sources, IReadOnlyList<Incident> incidents, DateTimeOffset since, CancellationToken stop)
    {
        using var http = new HttpSource();
        var signals = new List<Signal>();
        var asked = new List<string>();
        var (unasked, failed, foreign) = (new List<string>(), new List<string>(), 0);
        await AddAsync(sources.Prometheus, PrometheusSignals.ReadAsync);
        await AddAsync(sources.Alertmanager, PrometheusSignals.ReadAlertmanagerAsync);
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
        return new([.. Candidate.Group(signals).Select(candidate => candidate.Match(incidents))], asked, foreign)
        {
            Unasked = unasked,
            Failed = failed,
        };

        async Task AddAsync(Uri? address, Func<HttpSource, Uri, LabelSelector, CancellationToken, Task<PrometheusSignals>> ask)
        {
            if (address is null)
            {
                return;
            }

            try
            {
                var read = await ask(http, address, sources.Selector, stop);
                signals.AddRange(read.Signals);
                asked.Add(HttpSource.NameOf(address));
                foreign = Math.Max(foreign, read.Foreign);
            }
            catch (FailureException failure)
            {
                failed.Add(failure.Message);
            }
        }
    }
}
