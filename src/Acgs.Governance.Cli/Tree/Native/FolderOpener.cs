// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Opens folders below a root so that no symbolic link leads elsewhere, however deep they are.</summary>
internal static unsafe class FolderOpener
{
    // RESOLVE_NO_SYMLINKS and RESOLVE_BENEATH.
    private const ulong BelowWithoutLinks = 0x4 | 0x8;

    // The system takes paths of some 4,000 bytes; longer ones are opened in parts.
    private const int PartLength = 4000;
    private const int MaxNameLength = 255;

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

    /// <summary>Opens one part of the path after the other, where the system cannot look for links by itself.</summary>
    public static int OpenStepwise(int root, ReadOnlySpan<byte> path, ref FileError error)
    {
        Span<byte> name = stackalloc byte[MaxNameLength + 1];
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
                var next = LibC.OpenAt(folder, start, LibC.OpenRealFolder);
                if (next < 0)
                {
                    // Asked for a folder, the system says of a link that it is none.
                    var number = LibC.LastError;
                    byte target;
                    error = number == ErrorNumber.NotAFolder && LibC.ReadLinkAt(folder, start, &target, 1) >= 0 ? FileError.Link : number.ToFileError();
                }

                CloseUnless(root, folder);
                folder = next;
            }

            path = path[length..];
        }
        while (folder >= 0 && !path.IsEmpty);
        return folder;
    }

    private static int OpenPart(int folder, ReadOnlySpan<byte> part, ref FileError error)
    {
        if (_lacksOpenAt2)
        {
            return OpenStepwise(folder, part, ref error);
        }

        Span<byte> name = stackalloc byte[part.Length + 2];
        part.CopyTo(name);
        // The folder itself has the name ".".
        name[part.Length] = part.IsEmpty ? (byte)'.' : (byte)0;
        name[part.Length + 1] = 0;
        fixed (byte* start = name)
        {
            var how = stackalloc ulong[3] { (ulong)LibC.OpenFolder, 0, BelowWithoutLinks };
            var opened = (int)LibC.OpenAt2(folder, start, how, 3 * sizeof(ulong));
            var number = opened < 0 ? LibC.LastError : default;
            if (number is ErrorNumber.NoSystemCall or ErrorNumber.NotPermitted)
            {
                // An old kernel, or a sandbox that does not know the call and forbids it.
                _lacksOpenAt2 = number == ErrorNumber.NoSystemCall;
                return OpenStepwise(folder, part, ref error);
            }

            error = opened < 0 ? number.ToFileError() : error;
            return opened;
        }
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

    private static void CloseUnless(int root, int folder)
    {
        if (folder != root)
        {
            _ = LibC.Close(folder);
        }
    }
}
