// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents;

/// <summary>Shell code in a document.</summary>
/// <param name="Script">Its commands.</param>
/// <param name="IsInline">Whether it is code within text, which names commands as often as it shows how they are run.</param>
/// <param name="Headings">The headings that it stands below, the nearest first.</param>
internal sealed record CodeScript(ShellScript Script, bool IsInline, IReadOnlyList<string> Headings);
