// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Files;

/// <summary>Does something with a path.</summary>
internal delegate void SpanAction(ReadOnlySpan<byte> path);
