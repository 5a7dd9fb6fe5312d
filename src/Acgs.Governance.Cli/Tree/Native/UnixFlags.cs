// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>The numbers of system calls, which differ between systems.</summary>
internal static class UnixFlags
{
    /// <summary>Stands for the current folder where a folder is asked for.</summary>
    public static readonly int CurrentFolder = OperatingSystem.IsMacOS() ? -2 : -100;

    /// <summary>Opens a folder, to be closed when another program is started.</summary>
    public static readonly int OpenFolder = OperatingSystem.IsMacOS() ? 0x1000000 | 0x100000 : 0x80000 | DirectoryOnly;

    /// <summary>Opens a folder unless its name is a link; on macOS, unless any part of its path is one.</summary>
    public static readonly int OpenFolderWithoutLinks = OperatingSystem.IsMacOS() ? OpenFolder | 0x20000000 : OpenFolder | NoFollow;

    /// <summary>Opens for reading: no link at the end, no waiting for a writer, no terminal, closed when another program is started.</summary>
    public static readonly int OpenFile = OperatingSystem.IsMacOS() ? 0x1000000 | 0x100 | 0x4 | 0x20000 : 0x80000 | NoFollow | 0x800 | 0x100;

    /// <summary>Opens a folder that is no link.</summary>
    public static readonly int OpenRealFolder = OpenFolder | (OperatingSystem.IsMacOS() ? 0x100 : NoFollow);

    /// <summary>Opens a file for writing that is no link, without changing it.</summary>
    public static readonly int OpenForWriting = OpenFile | 1;

    /// <summary>Creates a file for writing that is not there yet.</summary>
    public static readonly int CreateNew = OperatingSystem.IsMacOS() ? 0x1000000 | 0x100 | 0x800 | 0x200 | 1 : 0x80000 | NoFollow | 0x80 | 0x40 | 1;

    // The flags that 64-bit ARM has in other places than x86.
    private static int DirectoryOnly => IsArm ? 0x4000 : 0x10000;

    private static int NoFollow => IsArm ? 0x8000 : 0x20000;

    private static bool IsArm => System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64;

    /// <summary>What an error number means for a file.</summary>
    public static FileError ErrorOf(int error) => error switch
    {
        2 or 20 => FileError.NotFound,
        1 or 13 => FileError.Denied,
        40 or 62 => FileError.Link,
        6 or 21 => FileError.NoFile,
        _ => FileError.Failed,
    };
}
