// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;

namespace Acgs.Governance.Cli.Reports.Incidents;

/// <summary>Writes incidents for people, a line each.</summary>
internal static class IncidentListText
{
    public static void Write(IReadOnlyList<Incident> incidents, TextWriter output)
    {
        foreach (var incident in incidents)
        {
            var state = incident.Closed is null ? "open" : "closed";
            var service = incident.Service is { } name ? $"{ControlCharacters.Escape(name)}: " : string.Empty;
            var (opened, title) = (ViolationFields.Format(incident.Opened.At), ControlCharacters.Escape(incident.Title));
            output.WriteLine($"{incident.Id}  {incident.Priority.Name}  {state,-6}  {opened}  {service}{title}");
        }

        output.WriteLine(Plural.Of(incidents.Count, "incident"));
    }
}
