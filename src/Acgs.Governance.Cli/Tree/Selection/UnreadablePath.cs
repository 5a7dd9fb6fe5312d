// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>A folder that could not be looked into, or whose rules could not be read.</summary>
/// <param name="Path">Its path relative to the root, for reading; empty for the root.</param>
/// <param name="Reason">Why.</param>
internal sealed record UnreadablePath(string Path, string Reason);
