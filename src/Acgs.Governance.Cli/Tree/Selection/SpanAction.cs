// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Does something with a path.</summary>
internal delegate void SpanAction(ReadOnlySpan<byte> path);
