// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

/// <summary>A <c>.gitignore</c> and a path in its folder.</summary>
/// <param name="Rules">What the file says.</param>
/// <param name="Path">The path; with '/' at its end for a folder.</param>
/// <param name="IsIgnored">Whether git ignores it.</param>
public sealed record IgnoreCase(string Rules, string Path, bool IsIgnored);
