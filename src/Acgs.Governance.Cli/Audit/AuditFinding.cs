// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Audit;

/// <summary>Something that is wrong.</summary>
/// <param name="Kind">What it is: <c>ledger</c>, <c>unrecorded</c>, <c>headers</c> or <c>drift</c>.</param>
/// <param name="Message">What it is, for people.</param>
internal sealed record AuditFinding(string Kind, string Message);
