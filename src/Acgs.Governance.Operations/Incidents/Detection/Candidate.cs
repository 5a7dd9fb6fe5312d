// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>What may be an incident: all signs of one cause.</summary>
/// <param name="Service">The service.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Signals">The signs, the gravest first.</param>
internal sealed record Candidate(string Service, string Cause, IReadOnlyList<Signal> Signals)
{
    /// <summary>What names it on the command line and in an incident.</summary>
    public string Key => $"{Service}/{Cause}";

    /// <summary>How soon somebody responds.</summary>
    public AlertPriority Priority => Signals[0].Priority;

    /// <summary>When it began.</summary>
    public DateTimeOffset Since => Signals.Min(signal => signal.Since);

    /// <summary>When the last sign was over; <see langword="null"/> while it goes on.</summary>
    public DateTimeOffset? Until => Signals.Any(signal => signal.Until is null) ? null : Signals.Max(signal => signal.Until);

    /// <summary>Whether all of it that fires is silenced.</summary>
    public bool IsSilenced => Signals.Any(signal => signal.IsSilenced) && Signals.All(signal => signal.IsSilenced || signal.Until is not null);

    /// <summary>What identifies the signs.</summary>
    public IEnumerable<string> Evidence => Signals.Select(signal => signal.Evidence);

    /// <summary>The page that says what to do.</summary>
    public string? Runbook => Signals.Select(signal => signal.Runbook).FirstOrDefault(runbook => runbook is not null);

    /// <summary>The incident that attends to it: an open one, or one that was closed after the last sign.</summary>
    public Incident? Incident { get; init; }

    /// <summary>Whether somebody must respond within half an hour, and nobody does.</summary>
    public bool IsUnattended => Incident is null && !IsSilenced && Priority.Severity >= AlertPriority.P1.Severity;

    /// <summary>Groups signs by their cause, the gravest first.</summary>
    public static IReadOnlyList<Candidate> Group(IEnumerable<Signal> signals)
    {
        var all = Unite([.. signals]);
        var outages = all.Where(signal => signal.Cause == Causes.Outage).Select(signal => signal.Service).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.GroupBy(signal => (signal.Service, Cause: IsOfOutage(signal) ? Causes.Outage : signal.Cause))
                .Select(group => new Candidate(
                    group.Key.Service, group.Key.Cause, [.. group.OrderByDescending(Gravity).ThenBy(signal => signal.Since)]))
                .OrderByDescending(candidate => candidate.Priority.Severity).ThenBy(candidate => candidate.Since),
        ];

        bool IsOfOutage(Signal signal) => outages.Contains(signal.Service) && Causes.IsSymptom(signal.Cause);
    }

    /// <summary>The candidate with the incident that attends to it.</summary>
    public Candidate Match(IEnumerable<Incident> incidents) => this with
    {
        Incident = incidents.LastOrDefault(incident =>
            (incident.Cause == Key || incident.Evidence.Any(known => Evidence.Any(evidence => AlertLabels.AreSame(known, evidence))))
            && (incident.Closed is not { } closed || Until <= closed.At)),
    };

    // What Alertmanager tells is an alert that Prometheus knows if it has all of its labels, whatever others were added on the way.
    private static List<Signal> Unite(IReadOnlyList<Signal> signals)
    {
        var routed = signals.Where(signal => signal.IsRouted).ToList();
        var united = new List<Signal>();
        foreach (var signal in signals.Where(signal => !signal.IsRouted))
        {
            var same = routed.Where(other => Has(other, signal)).ToList();
            same = same.Exists(other => other.Evidence == signal.Evidence) ? [.. same.Where(other => other.Evidence == signal.Evidence)] : same;
            united.Add(same.Count > 0 && same.TrueForAll(other => other.IsSilenced) ? signal with { IsSilenced = true } : signal);
        }

        var rest = routed.Where(other => !signals.Any(signal => !signal.IsRouted && Has(other, signal)));
        return
        [
            .. united.Concat(rest).GroupBy(signal => signal.Evidence, StringComparer.Ordinal)
                .Select(same => same.First() with { IsSilenced = same.Any(signal => signal.IsSilenced) }),
        ];
    }

    private static bool Has(Signal routed, Signal known) => known.Labels is { } labels && routed.Labels is { } all
        && labels.All(label => all.GetValueOrDefault(label.Key) == label.Value);

    private static ViolationSeverity Gravity(Signal signal) => signal.Priority.Severity;
}
