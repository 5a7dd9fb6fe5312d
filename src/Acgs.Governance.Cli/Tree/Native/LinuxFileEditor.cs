// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Replaces files by system calls. No part of a path below the root may be a link: what is written must be what was listed.</summary>
internal sealed unsafe class LinuxFileEditor : IFileEditor
{
    private const int None = -1;
    private const int FileSizeSignal = 25;
    private const nint Ignored = 1;
    private const uint OwnerOnly = 0x180;
    private const int PartLength = 64 * 1024;

    private readonly uint _user = LibC.GetEffectiveUser();
    private readonly int _root;
    private int _folder = None;
    private int _file = None;
    private byte[] _name = [];
    private FileStat _status;

    public LinuxFileEditor(string root)
    {
        // The signal would end the program in the middle of a file; ignored, it is an error of that file.
        _ = LibC.SetSignal(FileSizeSignal, Ignored);
        _root = LibC.OpenAt(LibC.CurrentFolder, root, LibC.OpenFolder);
        if (_root < 0)
        {
            throw new IOException($"'{root}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    public long Length => _status.Length;

    public FileError Open(ReadOnlySpan<byte> path)
    {
        var nameStart = path.LastIndexOf((byte)'/') + 1;
        _name = [.. path[nameStart..], 0];
        _folder = FolderOpener.Open(_root, path[..nameStart], out var error);
        return error == FileError.None ? OpenFile() : error;
    }

    public bool Read(long position, Span<byte> buffer)
    {
        var read = 0;
        fixed (byte* start = buffer)
        {
            for (int count; read < buffer.Length; read += count)
            {
                count = (int)LibC.ReadAt(_file, start + read, (nuint)(buffer.Length - read), position + read);
                if (count <= 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    public string? FindObstacle()
    {
        if (_status.Links > 1)
        {
            return EditError.Linked(_status.Links);
        }

        if (_status.Forbids(_user))
        {
            return EditError.ReadOnly;
        }

        return FileStat.Of(_folder) is { } folder && folder.Forbids(_user) ? EditError.ReadOnlyFolder : FindDenial();
    }

    public string? Replace(ReadOnlySpan<byte> head, long rest)
    {
        var temporary = TemporaryName.Create();
        var file = LibC.OpenAt(_folder, temporary, LibC.CreateNew, OwnerOnly);
        if (file < 0)
        {
            return LibC.LastError.Describe();
        }

        var reason = Write(file, head) ?? CopyRest(file, rest) ?? CopyMetadata(file) ?? ErrorOf(LibC.FSync(file));
        _ = LibC.Close(file);
        reason ??= Exchange(temporary);
        if (reason is not null)
        {
            _ = LibC.UnlinkAt(_folder, temporary, 0);
        }

        return reason;
    }

    public void Close()
    {
        CloseOne(ref _file);
        CloseOne(ref _folder);
    }

    public void Dispose()
    {
        Close();
        _ = LibC.Close(_root);
    }

    private static void CloseOne(ref int file)
    {
        if (file != None)
        {
            _ = LibC.Close(file);
            file = None;
        }
    }

    private static string? ErrorOf(int result) => result == 0 ? null : LibC.LastError.Describe();

    private FileError OpenFile()
    {
        fixed (byte* name = _name)
        {
            _file = LibC.OpenAt(_folder, name, LibC.OpenFile);
        }

        if (_file < 0)
        {
            return LibC.LastError.ToFileError();
        }

        if (FileStat.Of(_file) is not { } status)
        {
            return FileError.Failed;
        }

        _status = status;
        return status.IsFile ? FileError.None : FileError.NoFile;
    }

    /// <summary>Asks the system, which knows groups and access control lists, whether the file could be written.</summary>
    private string? FindDenial()
    {
        fixed (byte* name = _name)
        {
            var file = LibC.OpenAt(_folder, name, LibC.OpenForWriting);
            if (file < 0)
            {
                return LibC.LastError.Describe();
            }

            _ = LibC.Close(file);
            return null;
        }
    }

    private string? CopyRest(int file, long position)
    {
        string? reason = null;
        var buffer = new byte[Math.Min(PartLength, Length - position)];
        while (position < Length && reason is null)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, Length - position));
            reason = Read(position, part) ? Write(file, part) : EditError.Changed;
            position += part.Length;
        }

        return reason;
    }

    private static string? Write(int file, ReadOnlySpan<byte> content)
    {
        fixed (byte* start = content)
        {
            for (var position = 0; position < content.Length;)
            {
                var count = (int)LibC.Write(file, start + position, (nuint)(content.Length - position));
                if (count < 0)
                {
                    return LibC.LastError.Describe();
                }

                position += count;
            }
        }

        return null;
    }

    /// <summary>Gives the new file what belongs to the old one besides its content. The mode comes last: a change of owner takes bits of it away.</summary>
    private string? CopyMetadata(int file)
    {
        if (FileStat.Of(file) is not { } created)
        {
            return EditError.Owner;
        }

        var isOther = created.User != _status.User || created.Group != _status.Group;
        if (isOther && LibC.FChOwn(file, _status.User, _status.Group) != 0 && (created.User != _status.User || _status.DependsOnGroup))
        {
            return EditError.Owner;
        }

        return ExtendedAttributes.Copy(_file, file) ? ErrorOf(LibC.FChMod(file, _status.PermissionBits)) : EditError.Attributes;
    }

    private string? Exchange(string temporary)
    {
        fixed (byte* name = _name)
        {
            if (FileStat.Of(_folder, name) is not { } now)
            {
                return ErrorNumber.NoEntry.Describe();
            }

            return now.IsSameContent(_status) ? ErrorOf(LibC.RenameAt(_folder, temporary, _folder, name)) : EditError.Changed;
        }
    }
}
