// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Reads in one transaction what a database is compared by, and writes nothing.</summary>
/// <param name="connection">The connection, with the transaction.</param>
internal sealed class ContentReader(NpgsqlConnection connection)
{
    /// <summary>Begins a transaction that sees one instant, in which values have one text.</summary>
    public static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        await connection.ExecuteAsync("SET TRANSACTION READ ONLY", stop);
        await connection.ExecuteAsync(ContentQueries.Settings, stop);
        return transaction;
    }

    /// <summary>Reads it.</summary>
    /// <param name="isByName">Whether rows are hashed with their columns in the order of their names, as older manifests do not.</param>
    /// <param name="stop">Stops.</param>
    public async Task<DatabaseContent> ReadAsync(bool isByName, CancellationToken stop)
    {
        var definitions = await connection.ReadAsync(ContentQueries.Definitions, row => (row.GetString(0), row.GetString(1)), stop);
        var tables = new List<TableRows>();
        foreach (var (table, columns) in await connection.ReadAsync(ContentQueries.Tables, row => (row.GetString(0), row.GetString(1)), stop))
        {
            var hashed = isByName ? ContentQueries.RowOf(columns) : ContentQueries.WholeRow;
            tables.AddRange(await connection.ReadAsync(
                ContentQueries.Rows(table, hashed), row => new TableRows(table, row.GetInt64(0), row.GetString(1)), stop));
        }

        return new(
            await connection.ReadAsync(ContentQueries.Extensions, row => new ExtensionVersion(row.GetString(0), row.GetString(1)), stop),
            tables,
            DefinitionText.Summarize(definitions),
            (await connection.ReadAsync(ContentQueries.LargeObjects, row => row.GetInt64(0), stop))[0]);
    }

    public Task<List<string>> ReadRolesAsync(CancellationToken stop) => connection.ReadAsync(ContentQueries.Roles, row => row.GetString(0), stop);

    /// <summary>Reads which database it is.</summary>
    /// <param name="address">Host and port, which tell servers apart where the role may not read more.</param>
    /// <param name="stop">Stops.</param>
    public async Task<BackedUpDatabase> ReadDatabaseAsync(string address, CancellationToken stop)
    {
        var system = await ReadSystemAsync(stop);
        return (await connection.ReadAsync(
            ContentQueries.Database,
            row => new BackedUpDatabase
            {
                Name = row.GetString(0),
                System = system ?? string.Create(CultureInfo.InvariantCulture, $"{address}/{row.GetInt64(9)}"),
                ServerVersion = row.GetString(1).Split(' ')[0],
                Encoding = row.GetString(2),
                Collation = row.GetString(3),
                CharacterType = row.GetString(4),
                LocaleProvider = row.GetString(5),
                Locale = row.IsDBNull(6) ? null : row.GetString(6),
                Owner = row.GetString(7),
                Settings = row.GetFieldValue<string[]>(8),
                Grants = row.GetFieldValue<string[]>(10),
                RoleSettings = row.GetFieldValue<string[]>(11),
            },
            stop))[0];
    }

    // Asking for the permission first: an error would end the transaction.
    private async Task<string?> ReadSystemAsync(CancellationToken stop) =>
        (await connection.ReadAsync("SELECT has_function_privilege('pg_control_system()', 'EXECUTE')", row => row.GetBoolean(0), stop))[0]
            ? (await connection.ReadAsync(ContentQueries.System, row => row.GetString(0), stop))[0]
            : null;
}
