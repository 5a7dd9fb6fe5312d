// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Replaces files through the framework.</summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class PortableFileEditor(string root) : IFileEditor
{
    private FileInfo _file = new(root);
    private DateTime _modified;

    public long Length { get; private set; }

    public FileError Open(ReadOnlySpan<byte> path)
    {
        _file = new(Path.Combine(root, Encoding.UTF8.GetString(path)));
        if (!_file.Exists)
        {
            return FileError.NotFound;
        }

        Length = _file.Length;
        _modified = _file.LastWriteTimeUtc;
        return _file.LinkTarget is null ? FileError.None : FileError.Link;
    }

    public bool Read(long position, Span<byte> buffer)
    {
        try
        {
            using var file = OpenAt(position);
            file.ReadExactly(buffer);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public string? FindObstacle() => _file.IsReadOnly ? EditError.ReadOnly : null;

    public string? Replace(ReadOnlySpan<byte> head, long rest)
    {
        var temporary = Path.Combine(_file.DirectoryName!, TemporaryName.Create());
        try
        {
            Write(temporary, head, rest);
            var now = new FileInfo(_file.FullName);
            if (!now.Exists || now.Length != Length || now.LastWriteTimeUtc != _modified)
            {
                File.Delete(temporary);
                return EditError.Changed;
            }

            // On Windows this keeps the attributes and the access control list of the file that is replaced.
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, now.UnixFileMode);
            }

            File.Replace(temporary, _file.FullName, destinationBackupFileName: null);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            return exception.Message;
        }
    }

    public void Close()
    {
    }

    public void Dispose()
    {
    }

    private FileStream OpenAt(long position)
    {
        var file = new FileStream(_file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = position;
        return file;
    }

    private void Write(string path, ReadOnlySpan<byte> head, long rest)
    {
        using var old = OpenAt(rest);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(head);
        old.CopyTo(file);
        file.Flush(flushToDisk: true);
    }
}
