// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>What a check saw that is not as it should be: a cause, or the symptom of one.</summary>
/// <param name="Kind">What it is, if nothing else explains it.</param>
/// <param name="Subject">What it is about: a target, a ledger, an alert.</param>
/// <param name="Found">What was found, with figures and limit.</param>
internal sealed record Observation(FindingKind Kind, string Subject, string Found)
{
    /// <summary>The service that shows it, by its target or job; <see langword="null"/> if it is the subject.</summary>
    public string? Service { get; init; }

    /// <summary>What it depends on: a check of a service, a target, or the host and port of a server.</summary>
    public string? Dependency { get; init; }

    /// <summary>The check of services that it is seen by as well: <c>ledger</c> or <c>alerts</c>; of violations the kind of rule.</summary>
    public string? Part { get; init; }

    /// <summary>The services that it belongs to; empty if nobody knows.</summary>
    public IReadOnlyCollection<string> Owners { get; init; } = [];

    /// <summary>What would explain it.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = Assessment.Explanations.Of(Kind);

    /// <summary>How soon somebody responds.</summary>
    public AlertPriority Priority { get; init; } = Kind.Priority;

    /// <summary>What to do next.</summary>
    public string Next { get; init; } = Kind.Next;

    /// <summary>The service that shows it.</summary>
    public string Shown => Service ?? Subject;
}
