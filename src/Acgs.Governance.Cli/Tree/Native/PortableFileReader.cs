// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Win32.SafeHandles;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Reads through the framework, where the system calls of Unix are not to be had.</summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class PortableFileReader(string root) : IFileReader
{
    private SafeFileHandle? _file;
    private long _position;

    public FileError Open(ReadOnlySpan<byte> path)
    {
        _position = 0;
        var info = new FileInfo(Path.Combine(root, System.Text.Encoding.UTF8.GetString(path)));
        try
        {
            if (info.LinkTarget is not null)
            {
                return FileError.Link;
            }

            _file = File.OpenHandle(info.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return FileError.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ErrorOf(exception);
        }
    }

    public int Read(Span<byte> buffer)
    {
        try
        {
            var count = RandomAccess.Read(_file!, buffer, _position);
            _position += count;
            return count;
        }
        catch (IOException)
        {
            return -1;
        }
    }

    public void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    public void Dispose() => Close();

    private static FileError ErrorOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => FileError.NotFound,
        UnauthorizedAccessException => FileError.Denied,
        _ => FileError.Failed,
    };
}
