// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>The names of the tables, quoted, for statements.</summary>
internal sealed class LedgerTables
{
    public const string DefaultSchema = "acgs_ledger";

    // PostgreSQL cuts longer names off.
    private const int LongestName = 63;

    /// <param name="schema">The name of the schema.</param>
    /// <exception cref="ArgumentException">PostgreSQL cannot have a schema of that name.</exception>
    public LedgerTables(string schema)
    {
        if (string.IsNullOrWhiteSpace(schema) || schema.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(schema) > LongestName)
        {
            throw new ArgumentException($"'{schema}' cannot be the name of a schema: it must have 1 to {LongestName} bytes.", nameof(schema));
        }

        SchemaName = schema;
    }

    public string SchemaName { get; }

    public string Schema => Quote(SchemaName);

    public string Ledger => Of("ledger");

    public string Writer => Of("writer");

    public string Record => Of(RecordName);

    public string DefaultPartition => Of(DefaultPartitionName);

    public string Run => Of("run");

    public string Tile => Of("tile");

    public string Checkpoint => Of("checkpoint");

    public string PruneMark => Of("prune_mark");

    public string Alert => Of(AlertName);

    public string OpenAlert => Of("alert_open");

    public string AlertTurn => Of("alert_turn");

    public static string AlertName => "alert";

    public static string RecordName => "record";

    public static string DefaultPartitionName => "record_default";

    /// <summary>What must not be there before the ledger is.</summary>
    public static string[] Names => ["ledger", "writer", RecordName, DefaultPartitionName, "run", "tile", "checkpoint", "prune_mark", AlertName, "alert_open", "alert_turn"];

    public string Of(string table) => $"{Schema}.{Quote(table)}";

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
