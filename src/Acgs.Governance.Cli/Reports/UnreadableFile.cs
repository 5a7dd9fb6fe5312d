// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>A file that could not be judged, or a folder that could not be looked into.</summary>
/// <param name="Path">Its path relative to the root, for reading.</param>
/// <param name="Reason">Why.</param>
internal sealed record UnreadableFile(string Path, string Reason);
