// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Lists folders below a root by paths in bytes. One thread uses one lister.</summary>
internal interface IFolderLister : IDisposable
{
    /// <summary>Lists the regular files and the folders of a folder; symbolic links, sockets and the like are left out.</summary>
    /// <param name="path">The path of the folder relative to the root, with '/' at its end; empty for the root.</param>
    /// <param name="entries">Takes them in.</param>
    FileError List(ReadOnlySpan<byte> path, FolderEntries entries);

    /// <summary>The folder that was listed last, open until the next one is; negative where folders are not opened.</summary>
    int Handle { get; }
}
