// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Finds out where paths in bytes lead to, which the user named.</summary>
internal static unsafe class NamedPaths
{
    private const int MaxLength = 4096;

    /// <summary>What stands at an absolute path.</summary>
    public static PathKind KindOf(ReadOnlySpan<byte> path)
    {
        if (!LibC.IsAvailable)
        {
            var text = Encoding.UTF8.GetString(path);
            return new FileInfo(text).LinkTarget is not null ? PathKind.Link
                : Directory.Exists(text) ? PathKind.Folder
                : File.Exists(text) ? PathKind.File : PathKind.Missing;
        }

        fixed (byte* start = (byte[])[.. path, 0], inside = (byte[])[.. path, .. "/."u8, 0])
        {
            byte target;
            if (LibC.ReadLinkAt(LibC.CurrentFolder, start, &target, 1) >= 0)
            {
                return PathKind.Link;
            }

            if (LibC.LastError != ErrorNumber.InvalidArgument)
            {
                return PathKind.Missing;
            }

            return LibC.Access(inside, 0) == 0 || LibC.LastError == ErrorNumber.NoAccess ? PathKind.Folder : PathKind.File;
        }
    }

    /// <summary>An absolute path without symbolic links; <see langword="null"/> when it does not exist.</summary>
    public static byte[]? Resolve(ReadOnlySpan<byte> path)
    {
        if (!LibC.IsAvailable)
        {
            var text = Path.GetFullPath(Encoding.UTF8.GetString(path));
            return Path.Exists(text) ? Encoding.UTF8.GetBytes(text.Replace('\\', '/')) : null;
        }

        var resolved = new byte[MaxLength + 1];
        fixed (byte* start = (byte[])[.. path, 0], target = resolved)
        {
            return LibC.RealPath(start, target) == 0 ? null : resolved[..resolved.AsSpan().IndexOf((byte)0)];
        }
    }
}
