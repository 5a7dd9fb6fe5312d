// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents.Storage;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Operations.Incidents;

/// <summary>The incidents of a ledger. Opening and closing append a record to it in the same transaction.</summary>
/// <param name="database">Where they are.</param>
internal sealed class IncidentStore(IIncidentDatabase database) : IAsyncDisposable
{
    /// <summary>Where they are, for messages.</summary>
    public string Location => database.Location;

    /// <summary>Reads all incidents, the oldest first.</summary>
    public Task<IReadOnlyList<Incident>> ReadAsync(CancellationToken stop) =>
        database.ReadAsync<IReadOnlyList<Incident>>([], session => new IncidentRows(session).ReadAsync(id: null), stop);

    /// <summary>Reads an incident.</summary>
    /// <exception cref="FailureException">There is none of that name.</exception>
    public async Task<Incident> ReadAsync(IncidentId id, CancellationToken stop) =>
        (await database.ReadAsync<IReadOnlyList<Incident>>([], session => new IncidentRows(session).ReadAsync(id), stop)) is [var only]
            ? only
            : throw Unknown(id);

    /// <summary>Opens an incident.</summary>
    /// <exception cref="FailureException">One is open about the cause that <c>detect</c> found.</exception>
    public Task<Incident> OpenAsync(IncidentDraft draft, CancellationToken stop) => database.ChangeAsync(
        async session =>
        {
            var rows = new IncidentRows(session);
            await RequireUnattendedAsync(rows, draft.Cause);
            var id = await rows.NextAsync(session.Now.Year);
            await rows.AddAsync(id, draft);
            var record = await AppendAsync(session, new(OperatorRules.IncidentOpened, "opened", draft.Priority.Severity, draft.ConstitutionalHash));
            await rows.AddAsync(id, new IncidentEntry(1, IncidentEntryKind.Opened, session.Now, draft.Author, draft.Title, record));
            foreach (var (place, evidence) in draft.Evidence.Index())
            {
                await rows.AddAsync(id, new IncidentEntry(place + 2, IncidentEntryKind.Evidence, session.Now, draft.Author, evidence, Record: null));
            }

            return (await rows.ReadAsync(id))[0];
        },
        stop);

    /// <summary>Adds a note, also to an incident that is closed.</summary>
    /// <exception cref="FailureException">There is no such incident.</exception>
    public Task<Incident> AddNoteAsync(IncidentId id, string author, string text, CancellationToken stop) => ChangeAsync(
        id, (_, incident) => Task.FromResult(NextOf(incident, IncidentEntryKind.Note, author, text)), stop);

    /// <summary>Closes an incident.</summary>
    /// <exception cref="FailureException">There is no such incident, or it is closed.</exception>
    public Task<Incident> CloseAsync(IncidentId id, string author, string resolution, string hash, CancellationToken stop) => ChangeAsync(
        id,
        async (session, incident) => incident.Closed is { } closed
            ? throw new FailureException(
                $"{id} was closed at {ViolationFields.Format(closed.At)} by {closed.Author}; add what came later with 'acgs-cli incidents note'.")
            : NextOf(incident, IncidentEntryKind.Closed, author, resolution) with
            {
                Record = await AppendAsync(session, new(OperatorRules.IncidentClosed, "closed", incident.Priority.Severity, hash)),
            },
        stop);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task RequireUnattendedAsync(IncidentRows rows, string? cause)
    {
        if (cause is not null
            && (await rows.ReadAsync(id: null)).FirstOrDefault(incident => incident.Cause == cause && incident.Closed is null) is { } known)
        {
            throw new FailureException($"{known.Id} is open about {cause}: add what is new with 'acgs-cli incidents note'.");
        }
    }

    private static IncidentEntry NextOf(Incident incident, IncidentEntryKind kind, string author, string text) =>
        new(incident.Entries[^1].Number + 1, kind, default, author, text, Record: null);

    private static async Task<Guid> AppendAsync(IIncidentSession session, OperatorRecord record)
    {
        var row = OperatorRecords.Create(record, session.Now);
        await session.AppendAsync(row);
        return row.Id;
    }

    private Task<Incident> ChangeAsync(IncidentId id, Func<IIncidentSession, Incident, Task<IncidentEntry>> change, CancellationToken stop) =>
        database.ChangeAsync(
            async session =>
            {
                var rows = new IncidentRows(session);
                var incident = await rows.ReadAsync(id) is [var only] ? only : throw Unknown(id);
                await rows.AddAsync(id, await change(session, incident) with { At = session.Now });
                return (await rows.ReadAsync(id))[0];
            },
            stop);

    private FailureException Unknown(IncidentId id) =>
        new($"{database.Location} has no incident {id}; 'acgs-cli incidents list --state all' shows them.");
}
