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

    public byte[]? ReadAll()
    {
        try
        {
            return File.ReadAllBytes(_file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public string? FindObstacle() => _file.IsReadOnly ? EditError.ReadOnly : null;

    public string? Replace(ReadOnlySpan<byte> content)
    {
        var temporary = Path.Combine(_file.DirectoryName!, TemporaryName.Create());
        try
        {
            Write(temporary, content);
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

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
