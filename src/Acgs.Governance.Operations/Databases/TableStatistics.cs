// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>The rows of a table, as the collector of statistics estimates them.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="LiveRows">Rows that can be seen.</param>
/// <param name="DeadRows">Rows that vacuum has to remove.</param>
/// <param name="Inserts">Rows that were inserted.</param>
/// <param name="Updates">Rows that were updated.</param>
/// <param name="Deletes">Rows that were deleted.</param>
/// <param name="LastVacuum">When it was last vacuumed by hand; <see langword="null"/> if never.</param>
/// <param name="LastAutovacuum">When autovacuum last vacuumed it; <see langword="null"/> if never.</param>
internal sealed record TableStatistics(
    string Schema, string Name, long LiveRows, long DeadRows, long Inserts, long Updates, long Deletes,
    DateTimeOffset? LastVacuum, DateTimeOffset? LastAutovacuum)
{
    /// <summary>The share of the rows that are dead, from 0 to 1.</summary>
    public double DeadRatio => (double)DeadRows / Math.Max(1, LiveRows + DeadRows);
}
