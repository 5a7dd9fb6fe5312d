// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Lists through the framework, where the system calls of Unix are not to be had.</summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class PortableFolderLister(string root) : IFolderLister
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device, IgnoreInaccessible = false };

    public int Handle => -1;

    public FileError List(ReadOnlySpan<byte> path, FolderEntries entries)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(Path.Combine(root, Encoding.UTF8.GetString(path))).EnumerateFileSystemInfos("*", All))
            {
                entries.HasSettings |= entry.Name == EditorConfigFile.FileName;
                entries.Add(Encoding.UTF8.GetBytes(entry.Name), entry is DirectoryInfo);
            }

            return FileError.None;
        }
        catch (DirectoryNotFoundException)
        {
            return FileError.NotFound;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception is UnauthorizedAccessException ? FileError.Denied : FileError.Failed;
        }
    }

    public void Dispose()
    {
    }
}
