// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Shell;

/// <summary>A redirection.</summary>
/// <param name="Operator">Such as <c>&lt;</c>, <c>&gt;&gt;</c> or <c>&lt;&lt;</c>, without a number.</param>
/// <param name="Target">The file, or the end mark of a document in the script.</param>
internal sealed record ShellRedirect(string Operator, ShellWord Target);
