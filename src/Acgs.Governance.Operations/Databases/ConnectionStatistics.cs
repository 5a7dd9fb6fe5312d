// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>The connections of clients to all databases of a server.</summary>
/// <param name="Max">How many there can be, those that are reserved included.</param>
/// <param name="Reserved">How many of these are kept for superusers and roles with the right to them.</param>
/// <param name="ByState">
/// How many are in each state, as pg_stat_activity calls it: <c>active</c>, <c>idle</c>, <c>idle in transaction</c>, …; <c>hidden</c> if the role
/// may not see it.
/// </param>
internal sealed record ConnectionStatistics(int Max, int Reserved, IReadOnlyDictionary<string, int> ByState)
{
    public int Used => ByState.Values.Sum();

    /// <summary>The share of what an ordinary role can have that is used, which may be above 1.</summary>
    public double UsedRatio => (double)Used / Math.Max(1, Max - Reserved);
}
