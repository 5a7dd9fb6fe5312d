// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Writes a file so that it is the old or the new one at every moment, and never half of it.</summary>
internal static class WholeFile
{
    /// <summary>Makes a file that is not there yet, and the folders that it is in.</summary>
    /// <exception cref="IOException">It is there by now, or cannot be written.</exception>
    public static void Create(string path, ReadOnlySpan<byte> content, bool isExecutable)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        mode |= isExecutable ? UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : 0;
        Put(path, content, mode, overwrite: false);
    }

    /// <summary>Puts other content in place of a file's, and keeps its mode.</summary>
    /// <exception cref="IOException">It is no longer what <paramref name="expected"/> says, it is a symbolic link, or it cannot be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null)
        {
            throw new IOException($"'{path}' is a symbolic link, which is not followed.");
        }

        // A rename would replace a file that nobody may write to.
        using (File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
        }

        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(expected))
        {
            throw new IOException($"'{path}' has changed meanwhile.");
        }

        Put(path, content, OperatingSystem.IsWindows() ? 0 : info.UnixFileMode, overwrite: true);
    }

    private static void Put(string path, ReadOnlySpan<byte> content, UnixFileMode mode, bool overwrite)
    {
        var temporary = path + "." + Path.GetRandomFileName() + ".acgs-tmp";
        try
        {
            Write(temporary, content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, mode);
            }

            File.Move(temporary, path, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
