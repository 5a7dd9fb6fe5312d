// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Alerts;
using Npgsql;
using NpgsqlTypes;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Makes the schema and the partitions of the coming months.</summary>
/// <param name="database">The database.</param>
internal sealed class LedgerMigration(LedgerDatabase database)
{
    private readonly LedgerTables _tables = database.Tables;

    /// <summary>Does what is missing, all or nothing. Of two processes the second one waits, and finds everything done.</summary>
    public async Task RunAsync(string origin, CancellationToken cancellationToken)
    {
        var moved = 0;
        await database.TransactBrieflyAsync(async connection => moved = await RunAsync(connection, origin, cancellationToken), cancellationToken);
        if (moved > 0)
        {
            await database.ExecuteAsync($"VACUUM {_tables.DefaultPartition}", cancellationToken);
        }
    }

    private async Task<int> RunAsync(NpgsqlConnection connection, string origin, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock($1)", cancellationToken, Of(LedgerLocks.Of(_tables.SchemaName, "migrate")));
        if (!await HasColumnsAsync(connection, "ledger", ["origin", "version"], cancellationToken))
        {
            await CreateAsync(connection, origin, cancellationToken);
        }
        else
        {
            await new LedgerIdentity(database).ReadOriginAsync(connection, cancellationToken);
        }

        // A ledger from before there were alerts gets their tables.
        if (!await HasColumnsAsync(connection, LedgerTables.AlertName, ["sender", "dedup_key"], cancellationToken))
        {
            await connection.ExecuteAsync(OutboxSchema.Create(_tables), cancellationToken);
        }

        return await new MonthPartitions(_tables).AddAsync(connection, cancellationToken);
    }

    private async Task CreateAsync(NpgsqlConnection connection, string origin, CancellationToken cancellationToken)
    {
        if (await FindForeignAsync(connection, cancellationToken) is { } foreign)
        {
            throw new LedgerException(
                $"{database.Location}: the schema has a table '{foreign}' that is not the ledger's. Use another schema, or rename it.");
        }

        // Who owns an empty schema that somebody made need not be allowed to make one.
        if (!await HasSchemaAsync(connection, cancellationToken))
        {
            await connection.ExecuteAsync($"CREATE SCHEMA {_tables.Schema}", cancellationToken);
        }

        await connection.ExecuteAsync(LedgerSchema.Create(_tables), cancellationToken);
        await connection.ExecuteAsync(
            $"INSERT INTO {_tables.Ledger} (origin, version) VALUES ($1, $2)", cancellationToken, Of(origin), Of(LedgerSchema.Version));
    }

    private async Task<bool> HasColumnsAsync(NpgsqlConnection connection, string table, string[] columns, CancellationToken cancellationToken) =>
        (await connection.ReadAsync(
            """
            SELECT 1 FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE n.nspname = $1 AND c.relname = $2 AND a.attname = ANY ($3)
            """,
            row => row.GetInt32(0), cancellationToken, Of(_tables.SchemaName), Of(table), Column(columns, name => name, NpgsqlDbType.Text)))
        .Count == columns.Length;

    private async Task<bool> HasSchemaAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => (await connection.ReadAsync(
        "SELECT 1 FROM pg_namespace WHERE nspname = $1", row => row.GetInt32(0), cancellationToken, Of(_tables.SchemaName))).Count > 0;

    private async Task<string?> FindForeignAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => (await connection.ReadAsync(
        """
        SELECT c.relname::text FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relname = ANY ($2) ORDER BY c.relname LIMIT 1
        """,
        row => row.GetString(0), cancellationToken, Of(_tables.SchemaName), Column(LedgerTables.Names, name => name, NpgsqlDbType.Text))).FirstOrDefault();
}
