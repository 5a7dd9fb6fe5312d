// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>A session and what it does.</summary>
/// <param name="Pid">Its process.</param>
/// <param name="Role">Who logged in.</param>
/// <param name="Database">Where.</param>
/// <param name="State">As pg_stat_activity calls it.</param>
/// <param name="Age">How long the transaction or the statement has been running.</param>
/// <param name="Statement">The beginning of the statement without values; <see langword="null"/> if the role may not see it.</param>
internal sealed record SessionStatistics(int Pid, string? Role, string? Database, string? State, TimeSpan Age, string? Statement);
