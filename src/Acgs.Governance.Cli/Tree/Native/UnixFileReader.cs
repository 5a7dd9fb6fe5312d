// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>
/// Reads by system calls: the framework's own handles cost as much again as opening and reading a small file. The folder of the
/// last file stays open, because the next one is in most cases beside it; and that folder was reached without a symbolic link.
/// </summary>
internal sealed unsafe partial class UnixFileReader : IFileReader
{
    private const int None = -1;
    private const int FromHere = 1;

    private readonly int _root;
    private byte[] _folderPath = new byte[256];
    private int _folderLength;
    private int _folder;
    private int _file = None;
    private bool _isBorrowed;

    public UnixFileReader(string root)
    {
        _root = OpenAt(UnixFlags.CurrentFolder, root, UnixFlags.OpenFolder);
        if (_root < 0)
        {
            throw new IOException($"'{root}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        }

        _folder = _root;
    }

    // Nobody disposes of readers that wait for another folder to read in.
    ~UnixFileReader() => Release();

    public FileError Open(ReadOnlySpan<byte> path)
    {
        var nameStart = path.LastIndexOf((byte)'/') + 1;
        if (!path[..nameStart].SequenceEqual(_folderPath.AsSpan(0, _folderLength)) && Enter(path[..nameStart]) is not FileError.None and var error)
        {
            return error;
        }

        fixed (byte* start = path)
        {
            _file = OpenAt(_folder, start + nameStart, UnixFlags.OpenFile);
        }

        return _file >= 0 ? FileError.None : UnixFlags.ErrorOf(Marshal.GetLastSystemError());
    }

    public int Read(Span<byte> buffer)
    {
        int count;
        fixed (byte* start = buffer)
        {
            count = (int)Read(_file, start, (nuint)buffer.Length);
        }

        // What has no position is no file but a pipe or a terminal. Few files are empty: asking of these costs nothing.
        return count == 0 && Seek(_file, 0, FromHere) < 0 ? -1 : count;
    }

    public void Close()
    {
        if (_file != None)
        {
            _ = UnixFolders.Close(_file);
            _file = None;
        }
    }

    /// <summary>Uses a folder that is open already, and is not closed here.</summary>
    /// <param name="path">Its path relative to the root, with '/' at its end; empty for the root itself.</param>
    /// <param name="folder">The folder.</param>
    public void Borrow(ReadOnlySpan<byte> path, int folder)
    {
        Leave();
        Keep(path, folder);
        _isBorrowed = true;
    }

    /// <summary>Leaves the folder of the last file.</summary>
    public void Leave()
    {
        if (_folder != _root && !_isBorrowed)
        {
            _ = UnixFolders.Close(_folder);
        }

        (_folder, _folderLength, _isBorrowed) = (_root, 0, false);
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        Close();
        Leave();
        _ = UnixFolders.Close(_root);
    }

    private FileError Enter(ReadOnlySpan<byte> path)
    {
        Leave();
        if (path.IsEmpty)
        {
            return FileError.None;
        }

        var folder = UnixFolders.Open(_root, path, out var error);
        if (folder < 0)
        {
            return error;
        }

        Keep(path, folder);
        return FileError.None;
    }

    private void Keep(ReadOnlySpan<byte> path, int folder)
    {
        _folder = folder;
        _folderPath = path.Length > _folderPath.Length ? new byte[path.Length * 2] : _folderPath;
        path.CopyTo(_folderPath);
        _folderLength = path.Length;
    }

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat")]
    private static partial int OpenAt(int folder, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, byte* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "lseek")]
    private static partial long Seek(int file, long offset, int origin);
}
