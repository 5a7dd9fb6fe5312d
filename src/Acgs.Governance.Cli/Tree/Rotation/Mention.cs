// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>A place where an old hash stands.</summary>
/// <param name="IsHeader">Whether it is the header of a file, and not a constant, a key or a text.</param>
/// <param name="Offset">Where it begins in the bytes of the file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Text">The line, made visible and cut.</param>
internal sealed record Mention(bool IsHeader, int Offset, int Line, string Text);
