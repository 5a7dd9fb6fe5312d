// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace GovernedService.Principles;

/// <summary>A PostgreSQL store. The first query creates and fills the table.</summary>
internal sealed class PostgreSqlPrincipleStore(NpgsqlDataSource database) : IPrincipleStore
{
    private volatile bool _prepared;

    public async Task<IReadOnlyList<Principle>> ListAsync(CancellationToken cancellationToken) =>
        await ReadAsync("SELECT id, statement, requires, only_irreversible FROM principles ORDER BY id", null, cancellationToken);

    public async Task<Principle?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await ReadAsync("SELECT id, statement, requires, only_irreversible FROM principles WHERE id = $1", id, cancellationToken)).SingleOrDefault();

    private async Task<List<Principle>> ReadAsync(string sql, string? id, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        await using var command = database.CreateCommand(sql);
        if (id is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        }

        var principles = new List<Principle>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            principles.Add(new(reader.GetString(0), reader.GetString(1), Enum.Parse<Requirement>(reader.GetString(2)), reader.GetBoolean(3)));
        }

        return principles;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_prepared)
        {
            return;
        }

        await using var batch = database.CreateBatch();
        // Services that create the table at the same moment would fail: IF NOT EXISTS looks before it creates.
        batch.BatchCommands.Add(new("SELECT pg_advisory_xact_lock(hashtext('principles'))"));
        batch.BatchCommands.Add(new("""
            CREATE TABLE IF NOT EXISTS principles (
                id text PRIMARY KEY, statement text NOT NULL, requires text NOT NULL, only_irreversible boolean NOT NULL)
            """));
        foreach (var principle in Constitution.Principles)
        {
            batch.BatchCommands.Add(Insert(principle));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        _prepared = true;
    }

    private static NpgsqlBatchCommand Insert(Principle principle) => new("INSERT INTO principles VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING")
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = principle.Id },
            new NpgsqlParameter<string> { TypedValue = principle.Statement },
            new NpgsqlParameter<string> { TypedValue = principle.Requires.ToString() },
            new NpgsqlParameter<bool> { TypedValue = principle.OnlyIrreversible },
        },
    };
}
