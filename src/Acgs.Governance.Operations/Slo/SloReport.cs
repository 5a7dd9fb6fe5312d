// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Operations.Slo;

/// <summary>The objectives of a platform and what they are measured to be.</summary>
/// <param name="readings">The readings.</param>
/// <param name="targets">What is promised.</param>
internal sealed class SloReport(IReadOnlyList<ObjectiveReading> readings, ObjectiveTargets targets)
{
    private const string Availability = "availability";

    public IReadOnlyList<ObjectiveReading> Readings => readings;

    /// <summary>The share of the failures that the period allows which is left; <see langword="null"/> without data.</summary>
    public double? BudgetLeft => readings.First(reading => reading.Objective.Name == Availability).Value is { } measured
        ? ObjectiveQueries.BudgetLeft(measured, targets.Availability)
        : null;

    /// <summary>Whether all are met, as far as anybody knows: what has no data is not.</summary>
    public bool IsMet => readings.All(reading => reading.IsMet == true);

    /// <summary>Reads all objectives.</summary>
    /// <param name="targets">What is promised.</param>
    /// <param name="queries">The objectives.</param>
    /// <param name="ask">Asks Prometheus for one number; <see langword="null"/> if there is none.</param>
    public static async Task<SloReport> ReadAsync(ObjectiveTargets targets, ObjectiveQueries queries, Func<string, Task<double?>> ask)
    {
        var readings = new List<ObjectiveReading>();
        foreach (var objective in queries.All)
        {
            readings.Add(new(objective, await ask(objective.Query)));
        }

        return new(readings, targets);
    }
}
