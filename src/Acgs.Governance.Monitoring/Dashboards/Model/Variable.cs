// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Dashboards.Model;

/// <summary>What a reader chooses: one, several or all values of a label.</summary>
/// <param name="Name">The name; queries have it behind a dollar sign.</param>
/// <param name="Title">The title.</param>
/// <param name="Selection">The series that have the label.</param>
/// <param name="Label">The label.</param>
internal sealed record Variable(string Name, string Title, string Selection, string Label)
{
    /// <summary>What matches all, also those that come later, and a service that pushes its series and names no instance.</summary>
    public const string All = ".*";

    /// <summary>The query as Grafana reads it.</summary>
    public string Query => $"label_values({Selection}, {Label})";
}
