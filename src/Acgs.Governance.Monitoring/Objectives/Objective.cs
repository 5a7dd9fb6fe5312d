// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Objectives;

/// <summary>A number that the platform promises.</summary>
/// <param name="Name">Its name, in results.</param>
/// <param name="Meaning">What is measured, for people.</param>
/// <param name="Query">The query of Prometheus that measures it: one number, or nothing without data.</param>
/// <param name="Target">What is promised.</param>
/// <param name="IsLeast">Whether the target is the least value, and not the greatest.</param>
/// <param name="Unit">The unit of both.</param>
internal sealed record Objective(string Name, string Meaning, string Query, double Target, bool IsLeast, ObjectiveUnit Unit)
{
    /// <summary>Whether a value is what is promised.</summary>
    public bool IsMetBy(double value) => IsLeast ? value >= Target : value <= Target;
}
