// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>The system calls that replace files. Names are bytes that end with NUL.</summary>
internal static unsafe partial class UnixCalls
{
    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat")]
    public static partial int OpenAt(int folder, byte* path, int flags);

    // Some processors pass what a function takes in variable number in other places; the mode is therefore set once more afterwards.
    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateAt(int folder, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "read")]
    public static partial nint Read(int file, byte* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "write")]
    public static partial nint Write(int file, byte* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "fsync")]
    public static partial int FSync(int file);

    [LibraryImport("libc", EntryPoint = "fchmod")]
    public static partial int FChMod(int file, uint mode);

    [LibraryImport("libc", EntryPoint = "fchown")]
    public static partial int FChOwn(int file, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "signal")]
    public static partial nint SetSignal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint GetUser();

    [LibraryImport("libc", EntryPoint = "renameat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int RenameAt(int fromFolder, string from, int toFolder, byte* to);

    [LibraryImport("libc", EntryPoint = "unlinkat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int UnlinkAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "flistxattr")]
    public static partial nint ListAttributes(int file, byte* names, nuint length);

    [LibraryImport("libc", EntryPoint = "fgetxattr")]
    public static partial nint GetAttribute(int file, byte* name, byte* value, nuint length);

    [LibraryImport("libc", EntryPoint = "fsetxattr")]
    public static partial int SetAttribute(int file, byte* name, byte* value, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "fcopyfile")]
    public static partial int CopyAttributes(int from, int to, nint state, uint flags);
}
