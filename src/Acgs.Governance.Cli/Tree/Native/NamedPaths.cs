// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Finds out where paths in bytes lead to, which the user named.</summary>
internal static unsafe partial class NamedPaths
{
    private const int MaxLength = 4096;
    private const int NoPermission = 13;
    private const int NoLink = 22;

    private static bool IsUnix => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>What stands at an absolute path.</summary>
    public static PathKind KindOf(ReadOnlySpan<byte> path)
    {
        if (!IsUnix)
        {
            var text = Encoding.UTF8.GetString(path);
            return new FileInfo(text).LinkTarget is not null ? PathKind.Link
                : Directory.Exists(text) ? PathKind.Folder
                : File.Exists(text) ? PathKind.File : PathKind.Missing;
        }

        fixed (byte* start = (byte[])[.. path, 0], inside = (byte[])[.. path, .. "/."u8, 0])
        {
            byte target;
            if (ReadLink(start, &target, 1) >= 0)
            {
                return PathKind.Link;
            }

            if (Marshal.GetLastPInvokeError() != NoLink)
            {
                return PathKind.Missing;
            }

            return Access(inside, 0) == 0 || Marshal.GetLastPInvokeError() == NoPermission ? PathKind.Folder : PathKind.File;
        }
    }

    /// <summary>An absolute path without symbolic links; <see langword="null"/> when it does not exist.</summary>
    public static byte[]? Resolve(ReadOnlySpan<byte> path)
    {
        if (!IsUnix)
        {
            var text = Path.GetFullPath(Encoding.UTF8.GetString(path));
            return Path.Exists(text) ? Encoding.UTF8.GetBytes(text.Replace('\\', '/')) : null;
        }

        var resolved = new byte[MaxLength + 1];
        fixed (byte* start = (byte[])[.. path, 0], target = resolved)
        {
            return RealPath(start, target) == 0 ? null : resolved[..resolved.AsSpan().IndexOf((byte)0)];
        }
    }

    [LibraryImport("libc", EntryPoint = "readlink", SetLastError = true)]
    private static partial nint ReadLink(byte* path, byte* target, nuint length);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true)]
    private static partial int Access(byte* path, int mode);

    [LibraryImport("libc", EntryPoint = "realpath")]
    private static partial nint RealPath(byte* path, byte* target);
}
