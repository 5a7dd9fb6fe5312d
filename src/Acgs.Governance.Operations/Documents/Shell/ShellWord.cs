// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Shell;

/// <summary>A word of a command.</summary>
/// <param name="Text">Without its quotes; expansions as they are written.</param>
/// <param name="Line">The line of the document that it begins in.</param>
/// <param name="IsQuoted">Whether a part of it is quoted.</param>
/// <param name="HasExpansion">Whether the shell puts something in: a variable, the output of a command.</param>
/// <param name="HasGlob">Whether the shell may make several words of it.</param>
internal sealed record ShellWord(string Text, int Line, bool IsQuoted, bool HasExpansion, bool HasGlob);
