// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Native;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Writes a file so that it is the old or the new one at every moment, and never half of it.</summary>
internal static class WholeFile
{
    /// <summary>Makes a file that is not there yet, and the folders that it is in.</summary>
    /// <exception cref="IOException">It is there by now, or cannot be written.</exception>
    public static void Create(string path, ReadOnlySpan<byte> content, bool isExecutable)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + "." + Path.GetRandomFileName() + ".acgs-tmp";
        try
        {
            Write(temporary, content);
            if (isExecutable && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(temporary) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }

            File.Move(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Puts other content in place of a file's, and keeps all that belongs to it besides.</summary>
    /// <param name="root">The folder that the path is relative to.</param>
    /// <param name="path">The path; no part of it is followed as a symbolic link.</param>
    /// <param name="change">Makes the new content of the old one.</param>
    /// <exception cref="IOException">It cannot be replaced; the message is a reason without the name of the file.</exception>
    public static void Change(string root, ReadOnlySpan<byte> path, Func<byte[], byte[]> change)
    {
        using var editor = FileEditors.Create(root);
        var error = editor.Open(path);
        if (error != FileError.None)
        {
            throw new IOException(FileErrorText.Of(error));
        }

        var content = change(editor.ReadAll() ?? throw new IOException(FileErrorText.Of(FileError.Failed)));
        if ((editor.FindObstacle() ?? editor.Replace(content)) is { } reason)
        {
            throw new IOException(reason);
        }
    }

    /// <summary>Puts other content in place of a file's that is known.</summary>
    /// <exception cref="IOException">It is no longer what <paramref name="expected"/> says, or cannot be replaced.</exception>
    public static void Replace(string root, string path, byte[] expected, byte[] content) => Change(
        root,
        Encoding.UTF8.GetBytes(path),
        before => before.AsSpan().SequenceEqual(expected) ? content : throw new IOException("it has changed meanwhile"));

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
