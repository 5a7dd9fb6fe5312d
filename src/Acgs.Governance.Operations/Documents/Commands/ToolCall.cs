// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>A call of acgs-cli in a document.</summary>
/// <param name="Arguments">Its arguments.</param>
/// <param name="AreOpen">Which of them stand for others: variables, globs, names in capitals or angle brackets.</param>
/// <param name="IsMention">Whether it only names a command, whose arguments may be missing.</param>
/// <param name="IsOpen">Whether arguments are left out.</param>
internal sealed record ToolCall(IReadOnlyList<string> Arguments, IReadOnlyList<bool> AreOpen, bool IsMention, bool IsOpen);
