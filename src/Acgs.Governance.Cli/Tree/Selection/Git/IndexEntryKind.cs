// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>What an entry of the index of git stands for.</summary>
internal enum IndexEntryKind : byte
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A file that is passed over, because only changes are asked for and it has none.</summary>
    UnchangedFile,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A commit of another repository: a submodule.</summary>
    Submodule,

    /// <summary>A folder whose files are not on disk, in a sparse index.</summary>
    SparseFolder,
}
