// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>What was pruned.</summary>
/// <param name="Limit">The rows below this index are gone.</param>
/// <param name="Before">The time that was given.</param>
/// <param name="At">When it was done.</param>
public sealed record PruneMark(long Limit, DateTimeOffset Before, DateTimeOffset At);
