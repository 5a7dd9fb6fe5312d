// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Why a file could not be opened or read.</summary>
internal enum FileError
{
    /// <summary>Nothing went wrong.</summary>
    None,

    /// <summary>The file is not there any more.</summary>
    NotFound,

    /// <summary>Permission is missing.</summary>
    Denied,

    /// <summary>A part of the path is a symbolic link, which is never followed.</summary>
    Link,

    /// <summary>It is no file but a folder, a socket or the like.</summary>
    NoFile,

    /// <summary>The device or the system failed.</summary>
    Failed,

    /// <summary>Nothing is staged for the file, because it is in conflict.</summary>
    Conflict,

    /// <summary>The repository lacks what is staged for the file.</summary>
    NoContent,
}
