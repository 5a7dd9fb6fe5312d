// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Replaces files by system calls. No part of a path below the root may be a link: what is written must be what was listed.</summary>
internal sealed unsafe class UnixFileEditor : IFileEditor
{
    private const int None = -1;
    private const int FileTooLong = 25;
    private const nint Ignored = 1;
    private readonly uint _user = UnixCalls.GetUser();
    private readonly int _root;
    private int _folder = None;
    private int _file = None;
    private byte[] _name = [];
    private UnixStatus _status;

    public UnixFileEditor(string root)
    {
        // The signal would end the program in the middle of a file; ignored, it is an error of that file.
        _ = UnixCalls.SetSignal(FileTooLong, Ignored);
        _root = UnixCalls.OpenAt(UnixFlags.CurrentFolder, root, UnixFlags.OpenFolder);
        if (_root < 0)
        {
            throw new UsageException($"'{root}' cannot be opened: {EditError.Of(Marshal.GetLastSystemError())}.");
        }
    }

    public long Length => _status.Identity.Length;

    public FileError Open(ReadOnlySpan<byte> path)
    {
        var slash = path.LastIndexOf((byte)'/');
        _name = [.. path[(slash + 1)..], 0];
        var error = OpenFolder(slash < 0 ? [] : path[..slash]);
        return error == FileError.None ? OpenFile() : error;
    }

    public byte[]? ReadAll()
    {
        var bytes = new byte[Length];
        fixed (byte* start = bytes)
        {
            for (var position = 0; position < bytes.Length;)
            {
                var count = (int)UnixCalls.Read(_file, start + position, (nuint)(bytes.Length - position));
                if (count <= 0)
                {
                    return null;
                }

                position += count;
            }
        }

        return bytes;
    }

    public string? FindObstacle()
    {
        if (_status.Names > 1)
        {
            return EditError.Linked(_status.Names);
        }

        if (_status.Forbids(_user))
        {
            return EditError.ReadOnly;
        }

        return UnixStatus.Of(_folder) is { } folder && folder.Forbids(_user) ? EditError.ReadOnlyFolder : FindDenial();
    }

    public string? Replace(ReadOnlySpan<byte> content)
    {
        var temporary = TemporaryName.Create();
        var file = UnixCalls.CreateAt(_folder, temporary, UnixFlags.CreateNew, 0x180);
        if (file < 0)
        {
            return EditError.Of(Marshal.GetLastSystemError());
        }

        var reason = Fill(file, content);
        _ = UnixCalls.Close(file);
        reason ??= Exchange(temporary);
        if (reason is not null)
        {
            _ = UnixCalls.UnlinkAt(_folder, temporary, 0);
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
        _ = UnixCalls.Close(_root);
    }

    private static void CloseOne(ref int file)
    {
        if (file != None)
        {
            _ = UnixCalls.Close(file);
            file = None;
        }
    }

    private FileError OpenFolder(ReadOnlySpan<byte> path)
    {
        _folder = UnixCalls.OpenAt(_root, ".", UnixFlags.OpenFolder);
        while (_folder >= 0 && !path.IsEmpty)
        {
            var end = path.IndexOf((byte)'/');
            byte[] name = [.. end < 0 ? path : path[..end], 0];
            path = end < 0 ? [] : path[(end + 1)..];
            var outer = _folder;
            fixed (byte* start = name)
            {
                _folder = UnixCalls.OpenAt(outer, start, UnixFlags.OpenRealFolder);
            }

            var error = Marshal.GetLastSystemError();
            _ = UnixCalls.Close(outer);
            if (_folder < 0)
            {
                return UnixFlags.ErrorOf(error);
            }
        }

        return _folder >= 0 ? FileError.None : UnixFlags.ErrorOf(Marshal.GetLastSystemError());
    }

    private FileError OpenFile()
    {
        fixed (byte* name = _name)
        {
            _file = UnixCalls.OpenAt(_folder, name, UnixFlags.OpenFile);
        }

        if (_file < 0)
        {
            return UnixFlags.ErrorOf(Marshal.GetLastSystemError());
        }

        if (UnixStatus.Of(_file) is not { } status)
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
            var file = UnixCalls.OpenAt(_folder, name, UnixFlags.OpenForWriting);
            if (file < 0)
            {
                return EditError.Of(Marshal.GetLastSystemError());
            }

            _ = UnixCalls.Close(file);
            return null;
        }
    }

    private string? Fill(int file, ReadOnlySpan<byte> content)
    {
        fixed (byte* start = content)
        {
            for (var position = 0; position < content.Length;)
            {
                var count = (int)UnixCalls.Write(file, start + position, (nuint)(content.Length - position));
                if (count < 0)
                {
                    return EditError.Of(Marshal.GetLastSystemError());
                }

                position += count;
            }
        }

        return Dress(file) ?? (UnixCalls.FSync(file) == 0 ? null : EditError.Of(Marshal.GetLastSystemError()));
    }

    /// <summary>Gives the new file what belongs to the old one besides its content. The mode comes last: a change of owner takes bits of it away.</summary>
    private string? Dress(int file)
    {
        if (UnixStatus.Of(file) is not { } created)
        {
            return EditError.Owner;
        }

        var isOther = created.User != _status.User || created.Group != _status.Group;
        if (isOther && UnixCalls.FChOwn(file, _status.User, _status.Group) != 0 && (created.User != _status.User || _status.DependsOnGroup))
        {
            return EditError.Owner;
        }

        if (!UnixAttributes.Copy(_file, file))
        {
            return EditError.Attributes;
        }

        return UnixCalls.FChMod(file, _status.PermissionBits) == 0 ? null : EditError.Of(Marshal.GetLastSystemError());
    }

    private string? Exchange(string temporary)
    {
        fixed (byte* name = _name)
        {
            if (UnixStatus.Of(_folder, name) is not { } now)
            {
                return EditError.Of(2);
            }

            if (now.Identity != _status.Identity)
            {
                return EditError.Changed;
            }

            return UnixCalls.RenameAt(_folder, temporary, _folder, name) == 0 ? null : EditError.Of(Marshal.GetLastSystemError());
        }
    }
}
