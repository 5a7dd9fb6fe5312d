// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Incidents.Storage;

/// <summary>The rows of incidents.</summary>
/// <param name="session">The statements.</param>
internal sealed class IncidentRows(IIncidentSession session)
{
    private readonly string _incident = session.Table(IncidentSchema.Incident);
    private readonly string _entry = session.Table(IncidentSchema.Entry);

    /// <summary>Reads an incident, or all, the oldest first.</summary>
    public async Task<IReadOnlyList<Incident>> ReadAsync(IncidentId? id)
    {
        var where = id is null ? string.Empty : "WHERE year = ?1 AND number = ?2";
        object?[] values = id is { } one ? [one.Year, one.Number] : [];
        var entries = (await session.ReadAsync(
                $"SELECT year, number, entry, kind, at, author, text, record FROM {_entry} {where} ORDER BY entry",
                row => (Id: IdOf(row), Entry: ReadEntry(row)), values))
            .ToLookup(row => row.Id, row => row.Entry);
        return await session.ReadAsync(
            $"SELECT year, number, title, priority, service, cause, started FROM {_incident} {where} ORDER BY year, number",
            row => new Incident(
                IdOf(row), row.GetString(2), AlertPriority.Of((ViolationSeverity)row.GetInt32(3)), TextOf(row, 4), TextOf(row, 5),
                session.TimeOf(row, 6), [.. entries[IdOf(row)]]),
            values);
    }

    /// <summary>The next name of a year.</summary>
    public async Task<IncidentId> NextAsync(int year) => new(
        year, (await session.ReadAsync($"SELECT coalesce(max(number), 0) + 1 FROM {_incident} WHERE year = ?1", row => row.GetInt32(0), year))[0]);

    /// <summary>Adds an incident without its entries.</summary>
    public Task AddAsync(IncidentId id, IncidentDraft draft) => session.ExecuteAsync(
        $"INSERT INTO {_incident} (year, number, title, priority, service, cause, started) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        id.Year, id.Number, draft.Title, (int)draft.Priority.Severity, draft.Service, draft.Cause, draft.StartedAt ?? session.Now);

    /// <summary>Adds an entry.</summary>
    public Task AddAsync(IncidentId id, IncidentEntry entry) => session.ExecuteAsync(
        $"INSERT INTO {_entry} (year, number, entry, kind, at, author, text, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        id.Year, id.Number, entry.Number, NameOf(entry.Kind), entry.At, entry.Author, entry.Text, entry.Record?.ToString());

    private static string NameOf(IncidentEntryKind kind) => kind.ToString().ToLowerInvariant();

    private static IncidentId IdOf(DbDataReader row) => new(row.GetInt32(0), row.GetInt32(1));

    private static string? TextOf(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private IncidentEntry ReadEntry(DbDataReader row) => new(
        row.GetInt32(2), Enum.Parse<IncidentEntryKind>(row.GetString(3), ignoreCase: true), session.TimeOf(row, 4), row.GetString(5),
        row.GetString(6), TextOf(row, 7) is { } record ? Guid.Parse(record) : null);
}
