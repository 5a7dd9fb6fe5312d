// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Opens folders below a root so that no symbolic link leads elsewhere, however deep they are.</summary>
internal static unsafe partial class UnixFolders
{
    private const int OpenAt2Call = 437;
    private const int NoSystemCall = 38;
    private const int NotPermitted = 1;
    private const int NoFolder = 20;

    // No link in any part of the path, and nothing above the folder that it starts from.
    private const ulong BelowWithoutLinks = 0x4 | 0x8;

    // The system takes paths up to some length only; longer ones are opened in parts.
    private static readonly int PartLength = OperatingSystem.IsMacOS() ? 1000 : 4000;
    private static bool _lacksOpenAt2;

    /// <summary>Opens a folder.</summary>
    /// <param name="root">The folder to start from.</param>
    /// <param name="path">The path from there, with '/' at its end; empty for the root itself.</param>
    /// <param name="error">Why it cannot be opened.</param>
    /// <returns>The open folder, to be closed; negative when there is none.</returns>
    public static int Open(int root, ReadOnlySpan<byte> path, out FileError error)
    {
        error = FileError.None;
        var folder = root;
        do
        {
            var length = LengthOfPart(path, PartLength);
            var next = OpenPart(folder, path[..length], ref error);
            CloseUnless(root, folder);
            folder = next;
            path = path[length..];
        }
        while (folder >= 0 && !path.IsEmpty);
        return folder;
    }

    /// <summary>Closes a file or folder.</summary>
    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int file);

    /// <summary>Whether a name in a folder is a symbolic link.</summary>
    public static bool IsLink(int folder, byte* name)
    {
        byte target;
        return ReadLinkAt(folder, name, &target, 1) >= 0;
    }

    private static int OpenPart(int folder, ReadOnlySpan<byte> part, ref FileError error)
    {
        Span<byte> name = stackalloc byte[part.Length + 2];
        part.CopyTo(name);
        // The folder itself has the name ".".
        name[part.Length] = part.IsEmpty ? (byte)'.' : (byte)0;
        name[part.Length + 1] = 0;
        fixed (byte* start = name)
        {
            if (OperatingSystem.IsMacOS())
            {
                return Check(OpenAt(folder, start, UnixFlags.OpenFolderWithoutLinks), folder, null, ref error);
            }

            var opened = _lacksOpenAt2 ? -1 : OpenWithoutLinks(folder, start);
            var number = _lacksOpenAt2 ? NoSystemCall : Marshal.GetLastPInvokeError();
            if (opened >= 0 || number is not (NoSystemCall or NotPermitted))
            {
                return Check(opened, folder, null, ref error);
            }

            // An old kernel, or a sandbox that does not know the call and forbids it.
            _lacksOpenAt2 |= number == NoSystemCall;
            return OpenStepwise(folder, part, ref error);
        }
    }

    /// <summary>Opens one part of the path after the other, where the system cannot look for links by itself.</summary>
    public static int OpenStepwise(int root, ReadOnlySpan<byte> path, ref FileError error)
    {
        Span<byte> name = stackalloc byte[260];
        var folder = root;
        do
        {
            var length = LengthOfPart(path, 1);
            var step = path[..length].TrimEnd((byte)'/');
            step = step.IsEmpty ? "."u8 : step;
            step.CopyTo(name);
            name[step.Length] = 0;
            fixed (byte* start = name)
            {
                var next = Check(OpenAt(folder, start, UnixFlags.OpenFolderWithoutLinks), folder, start, ref error);
                CloseUnless(root, folder);
                folder = next;
            }

            path = path[length..];
        }
        while (folder >= 0 && !path.IsEmpty);
        return folder;
    }

    /// <summary>The length of the longest part that is no longer than wanted, or of the first step if that is longer.</summary>
    private static int LengthOfPart(ReadOnlySpan<byte> path, int wanted)
    {
        if (path.Length <= wanted)
        {
            return path.Length;
        }

        var end = path[..wanted].LastIndexOf((byte)'/');
        end = end >= 0 ? end : path.IndexOf((byte)'/');
        return end >= 0 ? end + 1 : path.Length;
    }

    private static int Check(int opened, int folder, byte* step, ref FileError error)
    {
        if (opened < 0)
        {
            var number = Marshal.GetLastPInvokeError();
            // Asked for a folder, the system says of a link that it is none.
            error = number == NoFolder && step != null && IsLink(folder, step) ? FileError.Link : UnixFlags.ErrorOf(number);
        }

        return opened;
    }

    private static int OpenWithoutLinks(int folder, byte* path)
    {
        var how = stackalloc ulong[3] { (ulong)UnixFlags.OpenFolder, 0, BelowWithoutLinks };
        return (int)SystemCall(OpenAt2Call, folder, path, how, 3 * sizeof(ulong));
    }

    private static void CloseUnless(int root, int folder)
    {
        if (folder != root)
        {
            _ = Close(folder);
        }
    }

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int folder, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "readlinkat")]
    private static partial nint ReadLinkAt(int folder, byte* path, byte* target, nuint length);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint folder, byte* path, ulong* how, nint length);
}
