// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Replaces the bytes from one position to another.</summary>
/// <param name="Start">The first byte that goes.</param>
/// <param name="End">The first byte that stays.</param>
/// <param name="Replacement">What comes instead.</param>
internal readonly record struct ByteEdit(int Start, int End, byte[] Replacement);
