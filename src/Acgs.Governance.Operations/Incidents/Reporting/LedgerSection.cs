// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>What the ledger tells of an incident, each record with its proof.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="report">Where it is told.</param>
internal sealed class LedgerSection(ILedgerStore ledger, IncidentReport report)
{
    private readonly LedgerProver _prover = new(ledger);

    private Incident Incident => report.Incident;

    /// <summary>Adds it.</summary>
    /// <param name="alerts">Identifiers of alerts: evidence that is no record.</param>
    /// <param name="verify">Verifies the ledger.</param>
    /// <param name="stop">Stops.</param>
    public async Task AddAsync(IReadOnlySet<string> alerts, Func<CancellationToken, Task<LedgerVerification>> verify, CancellationToken stop)
    {
        try
        {
            await AddPruningAsync(stop);
            await AddRecordsAsync(await ReadAsync(stop), alerts, stop);
            report.Ledger = await verify(stop);
        }
        catch (LedgerException exception)
        {
            report.AddUnread($"the ledger: {exception.Message}");
        }
    }

    // Only whole runs are pruned: records from before the given time may still be there.
    private async Task AddPruningAsync(CancellationToken stop)
    {
        if (await ledger.ReadPruneMarkAsync(stop) is not { } mark)
        {
            return;
        }

        var first = await ledger.ReadAsync(mark.Limit, Math.Min(mark.Limit + 1, await ledger.ReadSizeAsync(stop)), stop).FirstOrDefaultAsync(stop);
        var end = first?.Record is { } row && UuidTime.Of(row.Id) < mark.Before ? UuidTime.Of(row.Id) : mark.Before;
        if (end > report.Window.From)
        {
            report.Add(new ReportGap(
                report.Window.From, end < report.Window.Until ? end : report.Window.Until,
                $"records below {mark.Limit} of the ledger were pruned at {ViolationFields.Format(mark.At)}"));
        }
    }

    private async Task<IReadOnlyList<RecordExtract>> ReadAsync(CancellationToken stop)
    {
        var extracts = new List<RecordExtract>();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        string?[] services = Incident.Service is { } service ? [service, OperatorRecords.Service] : [null];
        foreach (var name in services.Distinct())
        {
            var extract = new RecordExtract();
            extracts.Add(extract);
            var query = new ViolationQuery { Since = report.Window.From, Until = report.Window.Until.AddMilliseconds(1), Service = name };
            await foreach (var row in ledger.QueryAsync(query, stop))
            {
                if (OperatorRules.Contain(row.Rule))
                {
                    extract.Add(row);
                }
                else if ((Incident.Service ?? row.Service) == row.Service)
                {
                    extract.Add(row);
                    counts[row.Rule] = counts.GetValueOrDefault(row.Rule) + row.Count;
                }
            }
        }

        report.Violations = counts;
        return extracts;
    }

    private async Task AddRecordsAsync(IReadOnlyList<RecordExtract> extracts, IReadOnlySet<string> alerts, CancellationToken stop)
    {
        // A ledger that was changed may have an identifier twice.
        var rows = extracts.SelectMany(extract => extract.Kept).DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        foreach (var id in Incident.Evidence.Where(id => !alerts.Contains(id)).Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty))
        {
            if (id != Guid.Empty && !rows.ContainsKey(id) && (await ledger.FindAsync(id, stop))?.Record is not null and var row)
            {
                rows.Add(id, row!);
            }
        }

        // Before any proof: a checkpoint that is signed meanwhile covers records that could not be proven yet.
        var covered = (await ledger.ReadLastCheckpointAsync(stop))?.Size ?? 0;
        var records = new List<ReportedRecord>();
        foreach (var row in rows.Values.OrderBy(row => UuidTime.Of(row.Id)))
        {
            records.Add(await ProveAsync(row, covered, stop));
        }

        report.Records = records;
        var own = Incident.Entries.Select(entry => entry.Record).ToHashSet();
        foreach (var record in records.Where(record => !own.Contains(record.Row.Id)))
        {
            report.Add(LineOf(record));
        }

        AddMissing(extracts, rows, alerts);
    }

    private void AddMissing(IReadOnlyList<RecordExtract> extracts, Dictionary<Guid, StoredRecord> rows, IReadOnlySet<string> alerts)
    {
        foreach (var extract in extracts.Where(extract => extract.Omitted > 0))
        {
            var (from, until) = extract.OmittedTime;
            report.Add(new ReportGap(
                from, until, $"{extract.Omitted} records are counted and not listed; 'acgs-cli governance violations' lists them"));
        }

        foreach (var id in Incident.Evidence.Where(id => !alerts.Contains(id) && IsMissing(id, rows)))
        {
            report.Add(new ReportGap(
                report.Window.From, report.Window.Until,
                $"the evidence {id} is neither a record of the ledger nor an alert of the outbox: it was pruned, or is elsewhere"));
        }
    }

    // An alert of Prometheus is written with its labels, and is looked for in neither.
    private static bool IsMissing(string id, Dictionary<Guid, StoredRecord> rows) =>
        Guid.TryParse(id, out var guid) ? !rows.ContainsKey(guid) : !(id.Contains('{', StringComparison.Ordinal) && id.EndsWith('}'));

    private async Task<ReportedRecord> ProveAsync(StoredRecord row, long covered, CancellationToken stop)
    {
        var found = new ReportedRecord(row, (await ledger.FindAsync(row.Id, stop))?.Index) { Record = Read(row) };
        try
        {
            return found with { Proof = (await _prover.ProveAsync(row.Id, stop)).Proof };
        }
        catch (LedgerException exception)
        {
            return found with { Problem = exception.Message, IsChanged = found.Index < covered };
        }
    }

    private static ViolationRecord? Read(StoredRecord row)
    {
        try
        {
            return row.ToRecord();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static TimelineLine LineOf(ReportedRecord record)
    {
        var (row, mark) = (record.Row, record.IsChanged ? "; the record is not the one that was signed" : string.Empty);
        var times = row.Count == 1 ? string.Empty : $", {row.Count} times";
        return OperatorRules.Contain(row.Rule)
            ? new(record.At, TimelineKind.Operator, $"{row.Rule}: {record.Record?.Outcome}{mark}", record.Citation)
            : new(record.At, TimelineKind.Violation, $"{row.Service} violates {row.Rule}, {record.Record?.Outcome}{times}{mark}", record.Citation);
    }
}
