// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>A partition of <c>record</c>.</summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Start">The start of its month in UTC; <see langword="null"/> for the default partition.</param>
internal sealed record MonthPartition(string Name, DateTime? Start)
{
    /// <summary>Whether nothing will be added to it any more.</summary>
    public bool IsPast(DateTime now) => Start is { } start && start.AddMonths(1) <= now;
}
