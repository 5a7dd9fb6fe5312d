// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Which log the tables hold, and in which version.</summary>
/// <param name="database">The database.</param>
internal sealed class LedgerIdentity(LedgerDatabase database)
{
    /// <summary>Reads the name of the log.</summary>
    /// <exception cref="LedgerException">The tables are of another version.</exception>
    public async Task<string> ReadOriginAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"SELECT origin, version FROM {database.Tables.Ledger}", row => (Origin: row.GetString(0), Version: row.GetInt32(1)), cancellationToken);
        return rows is [var only]
            ? only.Version == LedgerSchema.Version ? only.Origin : throw OtherVersion(only.Version)
            : throw new LedgerException($"{database.Location}: the table 'ledger' has {rows.Count} rows instead of one. Restore it from a backup.");
    }

    private LedgerException OtherVersion(int version) => new(version > LedgerSchema.Version
        ? $"{database.Location}: the schema has version {version}, newer than {LedgerSchema.Version}. Use a newer version of Acgs.Governance."
        : $"{database.Location}: the schema has version {version}, older than {LedgerSchema.Version}, and cannot be brought up. Use another schema.");
}
