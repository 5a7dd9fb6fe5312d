// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Lists and reads through the framework.</summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class PortableTreeReader(string root) : ITreeReader
{
    private static readonly EnumerationOptions All =
        new() { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device, IgnoreInaccessible = false };

    private SafeFileHandle? _file;
    private long _position;

    public FileError Open(ReadOnlySpan<byte> path)
    {
        _position = 0;
        var info = new FileInfo(PathOf(path));
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

    public FileError List(ReadOnlySpan<byte> folder, FolderEntries entries)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(PathOf(folder)).EnumerateFileSystemInfos("*", All))
            {
                var name = Encoding.UTF8.GetBytes(entry.Name);
                entries.Notice(name);
                entries.Add(name, entry is DirectoryInfo);
            }

            return FileError.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ErrorOf(exception);
        }
    }

    public void Dispose() => Close();

    private string PathOf(ReadOnlySpan<byte> path) => Path.Combine(root, Encoding.UTF8.GetString(path));

    private static FileError ErrorOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => FileError.NotFound,
        UnauthorizedAccessException => FileError.Denied,
        _ => FileError.Failed,
    };
}
