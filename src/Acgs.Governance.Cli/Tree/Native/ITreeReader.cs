// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Lists the folders below a root and reads their files. One thread uses one reader.</summary>
internal interface ITreeReader : IFileReader
{
    /// <summary>Lists the regular files and the folders of a folder; symbolic links, sockets and the like are left out. The folder stays
    /// open for its files.</summary>
    /// <param name="folder">The path of the folder relative to the root, with '/' at its end; empty for the root.</param>
    /// <param name="entries">Takes them in.</param>
    FileError List(ReadOnlySpan<byte> folder, FolderEntries entries);
}
