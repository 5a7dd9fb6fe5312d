// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Files and folders for their owner only, which are on the disk when they are said to be there.</summary>
internal static class DurableFile
{
    /// <summary>How the name of a file ends that is being written.</summary>
    public const string NotYet = ".new";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;

    /// <summary>Makes a folder, and those that it is in.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, PrivateFolder);
        }
    }

    /// <summary>Makes a file.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        return new(path, options);
    }

    /// <summary>Writes a file as a whole, in place of the one that may be there.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var made = NameBeside(path);
        try
        {
            using (var file = Create(made))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(made, path, overwrite: true);
        }
        finally
        {
            File.Delete(made);
        }
    }

    /// <summary>A name in the same folder for what is to take the place of a file.</summary>
    public static string NameBeside(string path) => $"{path}.{Guid.NewGuid():N}{NotYet}";

    /// <summary>Reads a file that somebody else has written to its end, puts it on the disk, and says what it is.</summary>
    /// <param name="folder">The folder of the backup.</param>
    /// <param name="path">Its path in it.</param>
    /// <param name="stop">Stops.</param>
    public static async Task<BackupFile> SealAsync(BackupFolder folder, string path, CancellationToken stop)
    {
        await using var file = new FileStream(folder.PathOf(path), FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
        return new(path, file.Length, await HashAsync(file, stop));
    }

    /// <summary>The hash of a file.</summary>
    public static async Task<string> HashAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return await HashAsync(file, stop);
    }

    /// <summary>Puts the names in a folder on the disk.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Open(Encoding.UTF8.GetBytes(path + '\0'), flags: 0);
        if (folder >= 0)
        {
            _ = FSync(folder);
            _ = Close(folder);
        }
    }

    private static async Task<string> HashAsync(FileStream file, CancellationToken stop) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));

    // Plain arrays need no generated code, and so no unsafe blocks.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
