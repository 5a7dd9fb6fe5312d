// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>What each store of incidents does.</summary>
public abstract class IncidentStoreTests
{
    private const string Hash = "cdd01ef066bc6cf2";

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The place of a new ledger.</summary>
    private protected abstract Task<IncidentPlace> CreateAsync();

    [Fact]
    public async Task Incidents_BeforeTheFirst_AreNoneAndNoTable()
    {
        await using var place = await CreateAsync();
        await using var store = place.Open();

        Assert.Empty(await store.ReadAsync(Stop));
        var unknown = await Assert.ThrowsAsync<FailureException>(() => store.ReadAsync(new IncidentId(2026, 7), Stop));
        Assert.Equal($"{store.Location} has no incident INC-2026-007; 'acgs-cli incidents list --state all' shows them.", unknown.Message);
        await Assert.ThrowsAsync<FailureException>(() => store.AddNoteAsync(new IncidentId(2026, 7), "ada", "x", Stop));
        Assert.Empty(await store.ReadAsync(Stop));
    }

    [Fact]
    public async Task Incident_OpenedNotedClosed_KeepsAllOfIt()
    {
        await using var place = await CreateAsync();
        await using var store = place.Open();
        var began = new DateTimeOffset(2026, 3, 29, 0, 59, 59, 123, TimeSpan.Zero);

        var opened = await store.OpenAsync(
            new("A | title *of* `mine`", AlertPriority.P1, "ada", Hash) { Service = "auth", StartedAt = began, Evidence = ["one", "two"] }, Stop);
        await store.AddNoteAsync(opened.Id, "bob", "line 1\nline 2 “統治” 🙂", Stop);
        await store.CloseAsync(opened.Id, "ada", "The disk was full.", Hash, Stop);
        await store.AddNoteAsync(opened.Id, "bob", "A bigger disk came.", Stop);

        var incident = await store.ReadAsync(opened.Id, Stop);
        Assert.Equal(
            (opened.Id, "A | title *of* `mine`", AlertPriority.P1, "auth", (string?)null, began),
            (incident.Id, incident.Title, incident.Priority, incident.Service, incident.Cause, incident.StartedAt));
        Assert.Equal(1, incident.Id.Number);
        Assert.Equal(
            [
                (1, IncidentEntryKind.Opened, "ada", "A | title *of* `mine`"), (2, IncidentEntryKind.Evidence, "ada", "one"),
                (3, IncidentEntryKind.Evidence, "ada", "two"), (4, IncidentEntryKind.Note, "bob", "line 1\nline 2 “統治” 🙂"),
                (5, IncidentEntryKind.Closed, "ada", "The disk was full."), (6, IncidentEntryKind.Note, "bob", "A bigger disk came."),
            ],
            incident.Entries.Select(entry => (entry.Number, entry.Kind, entry.Author, entry.Text)));
        Assert.All(incident.Entries, entry => Assert.Equal(0, entry.At.Ticks % TimeSpan.TicksPerMillisecond));
        Assert.Equal(incident.Entries.Select(entry => entry.At).Order(), incident.Entries.Select(entry => entry.At));
    }

    [Fact]
    public async Task Incident_ClosedTwice_IsRefused()
    {
        await using var place = await CreateAsync();
        await using var store = place.Open();
        var opened = await store.OpenAsync(new("down", AlertPriority.P0, "ada", Hash), Stop);
        var closed = (await store.CloseAsync(opened.Id, "ada", "mended", Hash, Stop)).Closed!;

        var again = await Assert.ThrowsAsync<FailureException>(() => store.CloseAsync(opened.Id, "bob", "mended too", Hash, Stop));

        Assert.Equal(
            $"{opened.Id} was closed at {ViolationFields.Format(closed.At)} by ada; add what came later with 'acgs-cli incidents note'.",
            again.Message);
        Assert.Equal(2, (await store.ReadAsync(opened.Id, Stop)).Entries.Count);
        Assert.Equal(2, await CountRecordsAsync(place));
    }

    [Fact]
    public async Task Incidents_OpenedAtOnce_HaveNamesOfTheirOwn()
    {
        await using var place = await CreateAsync();
        var stores = Enumerable.Range(0, 20).Select(_ => place.Open()).ToList();

        var opened = await Task.WhenAll(stores.Select(store => Task.Run(() => store.OpenAsync(new("down", AlertPriority.P0, "ada", Hash), Stop))));

        Assert.Equal(Enumerable.Range(1, 20), opened.Select(incident => incident.Id.Number).Order());
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        Assert.Equal(20, await CountRecordsAsync(place));
    }

    [Fact]
    public async Task Notes_AddedAtOnce_AreAllKept()
    {
        await using var place = await CreateAsync();
        await using var ada = place.Open();
        await using var bob = place.Open();
        var id = (await ada.OpenAsync(new("down", AlertPriority.P0, "ada", Hash), Stop)).Id;
        string[] notes = [.. Enumerable.Range(0, 40).Select(number => $"note {number}")];

        await Task.WhenAll(notes.Select((note, place) => Task.Run(() => (place % 2 == 0 ? ada : bob).AddNoteAsync(id, "x", note, Stop))));

        var entries = (await ada.ReadAsync(id, Stop)).Entries;
        Assert.Equal(notes.Order(StringComparer.Ordinal), entries.Skip(1).Select(entry => entry.Text).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 41), entries.Select(entry => entry.Number));
    }

    [Fact]
    public async Task Incident_AboutACauseThatIsOpen_IsRefused()
    {
        await using var place = await CreateAsync();
        await using var store = place.Open();
        var draft = new IncidentDraft("down", AlertPriority.P0, "ada", Hash) { Cause = "auth/outage" };
        var first = await store.OpenAsync(draft, Stop);

        var second = await Assert.ThrowsAsync<FailureException>(() => store.OpenAsync(draft, Stop));
        await store.CloseAsync(first.Id, "ada", "mended", Hash, Stop);
        var third = await store.OpenAsync(draft, Stop);

        Assert.Equal($"{first.Id} is open about auth/outage: add what is new with 'acgs-cli incidents note'.", second.Message);
        Assert.Equal(2, third.Id.Number);
    }

    [Fact]
    public async Task Ledger_WithIncidents_MigratesAndVerifies()
    {
        await using var place = await CreateAsync();
        await using var store = place.Open();
        var opened = await store.OpenAsync(new("down", AlertPriority.P1, "ada", Hash), Stop);

        await place.Ledger.MigrateAsync("tests", Stop);
        await new LedgerIntegrator(place.Ledger, TimeProvider.System).StepAsync(Stop);
        var verification = await new LedgerVerifier(place.Ledger).VerifyAsync(new(), Stop);

        Assert.Equal((true, 1L), (verification.IsIntact, verification.Size));
        var record = (await place.Ledger.FindAsync(opened.Opened.Record!.Value, Stop))!.Record!.ToRecord();
        Assert.Equal(
            (OperatorRules.IncidentOpened, "opened", ViolationSeverity.High, OperatorRecords.Service),
            (record.Rule, record.Outcome, record.Severity, record.Service));
    }

    private static async Task<int> CountRecordsAsync(IncidentPlace place)
    {
        var count = 0;
        await foreach (var row in place.Ledger.QueryAsync(new(), Stop))
        {
            count += OperatorRules.Contain(row.Rule) ? 1 : 0;
        }

        return count;
    }
}
