// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Acgs.Governance.Ledger;
using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Reads rows by their columns, the newest first, a portion at a time.</summary>
/// <param name="database">The database.</param>
internal sealed class RecordQuery(LedgerDatabase database)
{
    private const int Portion = 4096;

    /// <summary>Reads what a query asks for.</summary>
    public async IAsyncEnumerable<StoredRecord> ReadAsync(ViolationQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rest = query.Limit ?? int.MaxValue;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var next = ReadPortionAsync(query, last: null, rest, stop.Token);
        try
        {
            for (var rows = await next; rows.Count > 0; rows = await next)
            {
                rest -= rows.Count;
                // Read while the caller works on this one.
                next = ReadPortionAsync(query, rows[^1], rows.Count == Portion ? rest : 0, stop.Token);
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<StoredRecord>> ReadPortionAsync(ViolationQuery query, StoredRecord? last, int most, CancellationToken cancellationToken)
    {
        if (most == 0)
        {
            return [];
        }

        var (sql, parameters) = Build(query, last, Math.Min(most, Portion));
        return await database.RunAsync(
            connection => connection.ReadPlainlyAsync(sql, RecordColumns.Read, cancellationToken, parameters), cancellationToken);
    }

    private (string Sql, NpgsqlParameter[] Parameters) Build(ViolationQuery query, StoredRecord? last, int most)
    {
        var (conditions, parameters) = (new List<string>(), new List<NpgsqlParameter>());
        AddTime(query, Add);
        Add("rule = {0}", query.Rule is { } rule ? Of(rule) : null);
        Add("service = {0}", query.Service is { } service ? Of(service) : null);
        Add("severity >= {0}", query.Severity is { } severity ? Of((int)severity) : null);
        if (last is not null)
        {
            Add("id <= {0}", Of(last.Id));
            Add("(id, writer, seq) < ({0}, {1}, {2})", Of(last.Id), Of(last.Writer), Of(last.Seq));
        }

        var where = conditions.Count == 0 ? string.Empty : $"WHERE {string.Join(" AND ", conditions)}";
        parameters.Add(Of(most));
        var order = $"ORDER BY id DESC, writer DESC, seq DESC LIMIT ${parameters.Count}";
        return ($"SELECT {RecordColumns.All} FROM {database.Tables.Record} {where} {order}", [.. parameters]);

        void Add(string condition, params NpgsqlParameter?[] values)
        {
            if (values.All(value => value is not null))
            {
                conditions.Add(string.Format(null, condition, [.. values.Select((_, place) => $"${parameters.Count + place + 1}")]));
                parameters.AddRange(values!);
            }
        }
    }

    // The identifier has the index, the time chooses the partitions.
    private static void AddTime(ViolationQuery query, Action<string, NpgsqlParameter?[]> add)
    {
        if (query.Since is { } since)
        {
            add("id >= {0} AND occurred_at >= {1}", [Of(UuidTime.First(since)), Of(UuidTime.Of(UuidTime.First(since)))]);
        }

        if (query.Until is { } until)
        {
            add("id < {0} AND occurred_at < {1}", [Of(UuidTime.First(until)), Of(UuidTime.Of(UuidTime.First(until)))]);
        }
    }
}
