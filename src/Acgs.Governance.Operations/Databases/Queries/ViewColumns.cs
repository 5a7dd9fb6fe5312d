// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases.Queries;

/// <summary>The columns that a view has on this server: the releases of PostgreSQL name and place some of them differently.</summary>
/// <param name="names">Their names; none if there is no such view.</param>
internal sealed class ViewColumns(IReadOnlySet<string> names)
{
    private const string Sql =
        "SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass(@view) AND attnum > 0 AND NOT attisdropped";

    /// <summary>Reads them from the catalogue.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="view">The name, as it is written in SQL.</param>
    public static async Task<ViewColumns> ReadAsync(StatisticsSession session, string view) =>
        new((await session.ReadAsync(Sql, reader => reader.GetString(0), ("view", view))).ToHashSet());

    public bool Has(string name) => names.Contains(name);

    /// <summary>The first of these columns that there is; <see langword="null"/> if there is none.</summary>
    public string? FirstOf(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (names.Contains(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
