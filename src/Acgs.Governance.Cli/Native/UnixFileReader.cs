// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Native;

/// <summary>Reads by system calls: the framework's own handles cost as much again as opening and reading a small file.</summary>
internal sealed unsafe partial class UnixFileReader : IFileReader
{
    private const int None = -1;
    private const int FromHere = 1;

    private readonly int _root;
    private int _file = None;

    public UnixFileReader(string root)
    {
        _root = OpenAt(UnixFlags.CurrentFolder, root, UnixFlags.OpenFolder);
        if (_root < 0)
        {
            throw new IOException($"'{root}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    public FileError Open(ReadOnlySpan<byte> path)
    {
        fixed (byte* start = path)
        {
            _file = OpenAt(_root, start, UnixFlags.OpenFile);
        }

        if (_file < 0)
        {
            return UnixFlags.ErrorOf(Marshal.GetLastSystemError());
        }

        // What has no position is no file but a pipe or a terminal. This is the cheapest call that tells.
        return Seek(_file, 0, FromHere) == 0 ? FileError.None : Refuse();
    }

    public int Read(Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            return (int)Read(_file, start, (nuint)buffer.Length);
        }
    }

    public void Close()
    {
        if (_file != None)
        {
            _ = Close(_file);
            _file = None;
        }
    }

    public void Dispose()
    {
        Close();
        _ = Close(_root);
    }

    private FileError Refuse()
    {
        Close();
        return FileError.NoFile;
    }

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat")]
    private static partial int OpenAt(int folder, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, byte* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "lseek")]
    private static partial long Seek(int file, long offset, int origin);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
