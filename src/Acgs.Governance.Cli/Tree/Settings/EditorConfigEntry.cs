// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>A key and its value, as a file has them.</summary>
/// <param name="Key">The key, in lower case.</param>
/// <param name="Value">The value as written; <see langword="null"/> for one that takes a value back: <c>unset</c>, or nothing.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record EditorConfigEntry(string Key, string? Value, int Line);
