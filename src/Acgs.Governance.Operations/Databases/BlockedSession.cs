// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>A session that waits for a lock which others hold or want before it.</summary>
/// <param name="Pid">Its process.</param>
/// <param name="Role">Who logged in.</param>
/// <param name="Database">Where.</param>
/// <param name="Wait">
/// How long it waits; <see langword="null"/> if that is not known. Before PostgreSQL 14 it is the age of the statement.
/// </param>
/// <param name="BlockedBy">The processes that it waits for; 0 is a prepared transaction.</param>
/// <param name="Statement">The beginning of its statement without values; <see langword="null"/> if the role may not see it.</param>
internal sealed record BlockedSession(int Pid, string? Role, string? Database, TimeSpan? Wait, IReadOnlyList<int> BlockedBy, string? Statement);
