// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>Something that may be a sign of an incident.</summary>
/// <param name="Service">The service that it is about.</param>
/// <param name="Cause">What is wrong, as far as the sign tells.</param>
/// <param name="Priority">How soon somebody responds.</param>
/// <param name="Since">When it began.</param>
/// <param name="Evidence">What identifies it: a record, an alert of the outbox, or an alert of Prometheus with its labels.</param>
/// <param name="Summary">A sentence for people.</param>
internal sealed record Signal(string Service, string Cause, AlertPriority Priority, DateTimeOffset Since, string Evidence, string Summary)
{
    /// <summary>When it was over; <see langword="null"/> while it goes on.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The page that says what to do.</summary>
    public string? Runbook { get; init; }

    /// <summary>The labels of an alert of Prometheus; <see langword="null"/> of anything else.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Whether Alertmanager tells of it, which knows what is silenced, and to whose alerts Prometheus adds its external labels.</summary>
    public bool IsRouted { get; init; }

    /// <summary>Whether somebody silenced it.</summary>
    public bool IsSilenced { get; init; }
}
