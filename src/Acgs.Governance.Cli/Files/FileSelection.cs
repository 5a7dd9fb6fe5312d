// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Files;

/// <summary>What is checked.</summary>
/// <param name="Root">The folder that the paths are relative to, absolute.</param>
/// <param name="Files">The files.</param>
internal sealed record FileSelection(string Root, FileList Files);
