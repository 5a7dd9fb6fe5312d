// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Lists by system calls, which say of each name what it is: nothing is asked about single files.</summary>
internal sealed unsafe partial class UnixFolderLister : IFolderLister
{
    private const byte Unknown = 0;
    private const byte Folder = 4;
    private const byte RegularFile = 8;

    // Where the parts of an entry are: its length, its type and its name.
    private const int LengthOffset = 16;
    private static readonly int TypeOffset = OperatingSystem.IsMacOS() ? 20 : 18;
    private static readonly int NameOffset = TypeOffset + 1;
    private static readonly int ListCall = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 61 : 217;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly int _root;

    public UnixFolderLister(string root)
    {
        _root = OpenAt(UnixFlags.CurrentFolder, root, UnixFlags.OpenFolder);
        if (_root < 0)
        {
            throw new UsageException($"'{root}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    public int Handle { get; private set; } = -1;

    public FileError List(ReadOnlySpan<byte> path, FolderEntries entries)
    {
        Close();
        var folder = UnixFolders.Open(_root, path, out var error);
        if (folder < 0)
        {
            return error;
        }

        int length;
        while ((length = Fill(folder)) > 0)
        {
            Take(folder, length, entries);
        }

        Handle = folder;
        return length == 0 ? FileError.None : FileError.Failed;
    }

    public void Dispose()
    {
        Close();
        _ = UnixFolders.Close(_root);
    }

    private void Close()
    {
        if (Handle >= 0)
        {
            _ = UnixFolders.Close(Handle);
            Handle = -1;
        }
    }

    private int Fill(int folder)
    {
        fixed (byte* buffer = _buffer)
        {
            long position = 0;
            return OperatingSystem.IsMacOS()
                ? (int)GetEntries(folder, buffer, (nuint)_buffer.Length, &position)
                : (int)SystemCall(ListCall, folder, buffer, _buffer.Length);
        }
    }

    private void Take(int folder, int length, FolderEntries entries)
    {
        for (var start = 0; start < length;)
        {
            var entry = _buffer.AsSpan(start, BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(_buffer.AsSpan(start + LengthOffset)) : 0);
            var name = entry[NameOffset..];
            name = name[..name.IndexOf((byte)0)];
            if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
            {
                entries.HasSettings |= name.SequenceEqual(".editorconfig"u8);
                var type = entry[TypeOffset] == Unknown ? TypeOf(folder, name) : entry[TypeOffset];
                if (type is Folder or RegularFile)
                {
                    entries.Add(name, type == Folder);
                }
            }

            start += entry.Length;
        }
    }

    /// <summary>Some file systems do not say what a name is. What is neither folder nor link is taken for a file; who opens it sees more.</summary>
    private static byte TypeOf(int parent, ReadOnlySpan<byte> name)
    {
        fixed (byte* start = name)
        {
            if (UnixFolders.IsLink(parent, start))
            {
                return byte.MaxValue;
            }
        }

        var folder = UnixFolders.Open(parent, name, out var error);
        if (folder >= 0)
        {
            _ = UnixFolders.Close(folder);
        }

        return folder >= 0 || error == FileError.Denied ? Folder : RegularFile;
    }

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SystemCall(nint number, nint folder, byte* buffer, nint length);

    [LibraryImport("libc", EntryPoint = "__getdirentries64")]
    private static partial nint GetEntries(int folder, byte* buffer, nuint length, long* position);
}
