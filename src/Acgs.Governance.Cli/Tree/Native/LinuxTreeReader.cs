// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>
/// Lists and reads by system calls: the framework's own handles cost as much again as opening and reading a small file. The last
/// folder stays open, because the next file is in most cases in it; and that folder was reached without a symbolic link.
/// </summary>
internal sealed unsafe class LinuxTreeReader : ITreeReader
{
    private const int None = -1;
    private const int FromHere = 1;

    // Where the parts of a directory entry are, and what its type says.
    private const int LengthOffset = 16;
    private const int TypeOffset = 18;
    private const int NameOffset = 19;
    private const byte Unknown = 0;
    private const byte Folder = 4;
    private const byte RegularFile = 8;

    private readonly int _root;
    private byte[]? _listing;
    private byte[] _folderPath = new byte[256];
    private int _folderLength;
    private int _folder;
    private int _file = None;

    public LinuxTreeReader(string root)
    {
        _root = LibC.OpenAt(LibC.CurrentFolder, root, LibC.OpenFolder);
        _folder = _root >= 0 ? _root : throw new IOException($"'{root}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
    }

    public FileError Open(ReadOnlySpan<byte> path)
    {
        var nameStart = path.LastIndexOf((byte)'/') + 1;
        if (!path[..nameStart].SequenceEqual(_folderPath.AsSpan(0, _folderLength)) && Enter(path[..nameStart]) is not FileError.None and var error)
        {
            return error;
        }

        fixed (byte* start = path)
        {
            _file = LibC.OpenAt(_folder, start + nameStart, LibC.OpenFile);
        }

        return _file >= 0 ? FileError.None : LibC.LastError.ToFileError();
    }

    public int Read(Span<byte> buffer)
    {
        int count;
        fixed (byte* start = buffer)
        {
            count = (int)LibC.Read(_file, start, (nuint)buffer.Length);
        }

        // What has no position is no file but a pipe or a terminal. Few files are empty: asking of these costs nothing.
        return count == 0 && LibC.Seek(_file, 0, FromHere) < 0 ? -1 : count;
    }

    public void Close()
    {
        if (_file != None)
        {
            _ = LibC.Close(_file);
            _file = None;
        }
    }

    public FileError List(ReadOnlySpan<byte> folder, FolderEntries entries)
    {
        var error = Enter(folder);
        if (error != FileError.None)
        {
            return error;
        }

        var buffer = _listing ??= new byte[64 * 1024];
        int length;
        fixed (byte* start = buffer)
        {
            while ((length = (int)LibC.GetDirectoryEntries(_folder, start, buffer.Length)) > 0)
            {
                Take(buffer.AsSpan(0, length), entries);
            }
        }

        return length == 0 ? FileError.None : FileError.Failed;
    }

    public void Dispose()
    {
        Close();
        Leave();
        _ = LibC.Close(_root);
    }

    private void Leave()
    {
        if (_folder != _root)
        {
            _ = LibC.Close(_folder);
        }

        (_folder, _folderLength) = (_root, 0);
    }

    private FileError Enter(ReadOnlySpan<byte> path)
    {
        Leave();
        var folder = FolderOpener.Open(_root, path, out var error);
        if (folder < 0)
        {
            return error;
        }

        _folder = folder;
        _folderPath = path.Length > _folderPath.Length ? new byte[path.Length * 2] : _folderPath;
        path.CopyTo(_folderPath);
        _folderLength = path.Length;
        return FileError.None;
    }

    private void Take(ReadOnlySpan<byte> listing, FolderEntries entries)
    {
        while (!listing.IsEmpty)
        {
            var entry = listing[..BinaryPrimitives.ReadUInt16LittleEndian(listing[LengthOffset..])];
            var name = entry[NameOffset..];
            name = name[..name.IndexOf((byte)0)];
            if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
            {
                entries.Notice(name);
                var type = entry[TypeOffset] == Unknown ? TypeOf(name) : entry[TypeOffset];
                if (type is Folder or RegularFile)
                {
                    entries.Add(name, type == Folder);
                }
            }

            listing = listing[entry.Length..];
        }
    }

    /// <summary>Some file systems do not say what a name is. The types of a mode are numbered like those of entries.</summary>
    private byte TypeOf(ReadOnlySpan<byte> name)
    {
        fixed (byte* start = name)
        {
            return (byte)((FileStat.Of(_folder, start)?.Mode ?? 0) >> 12);
        }
    }
}
