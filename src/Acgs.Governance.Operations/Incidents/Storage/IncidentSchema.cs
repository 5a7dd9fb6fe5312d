// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>The tables of incidents. Rows are only ever inserted.</summary>
internal static class IncidentSchema
{
    public const string Incident = "incident";
    public const string Entry = "incident_entry";

    /// <summary>Makes the tables.</summary>
    /// <param name="table">The name of a table in statements.</param>
    /// <param name="time">The type of a time.</param>
    public static string Create(Func<string, string> table, string time) =>
        $"""
        CREATE TABLE {table(Incident)} (
            year integer NOT NULL,
            number integer NOT NULL,
            title text NOT NULL,
            priority integer NOT NULL,
            service text,
            cause text,
            started {time} NOT NULL,
            PRIMARY KEY (year, number));
        CREATE TABLE {table(Entry)} (
            year integer NOT NULL,
            number integer NOT NULL,
            entry integer NOT NULL,
            kind text NOT NULL,
            at {time} NOT NULL,
            author text NOT NULL,
            text text NOT NULL,
            record text,
            PRIMARY KEY (year, number, entry));
        """;
}
