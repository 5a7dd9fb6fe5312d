// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>Takes in a staged file.</summary>
/// <param name="path">Its path relative to the top of the working tree.</param>
/// <param name="id">The name of the object with its content.</param>
internal delegate void StagedFileAction(ReadOnlySpan<byte> path, ReadOnlySpan<byte> id);
