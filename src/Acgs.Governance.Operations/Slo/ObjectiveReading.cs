// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Operations.Slo;

/// <summary>What an objective is measured to be.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Value">The value; <see langword="null"/> if there are no data.</param>
internal sealed record ObjectiveReading(Objective Objective, double? Value)
{
    /// <summary>Whether it is met; <see langword="null"/> if nobody knows.</summary>
    public bool? IsMet => Value is { } value ? Objective.IsMetBy(value) : null;
}
