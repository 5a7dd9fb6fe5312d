// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>A piece of work for a thread of a walk: a folder to list, or files to hand over.</summary>
/// <param name="path">The path of the folder, absolute, with '/' at its end.</param>
internal abstract class WalkItem(byte[] path)
{
    /// <summary>The path of the folder, absolute, with '/' at its end.</summary>
    public byte[] Path => path;
}
