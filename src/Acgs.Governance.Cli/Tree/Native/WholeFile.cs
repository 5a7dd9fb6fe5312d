// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Writes a file so that it is the old or the new one at every moment, and never half of it.</summary>
internal static class WholeFile
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes a file that is not there yet, and the folders that it is in.</summary>
    /// <exception cref="IOException">It is there by now, or cannot be written.</exception>
    public static void Create(string path, byte[] content, bool isExecutable)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Put(path, overwrites: false, file =>
        {
            file.Write(content);
            if (isExecutable && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(file.SafeFileHandle) | Executable);
            }
        });
    }

    /// <summary>Writes a result to where the user wants it: a new file, one to be replaced, or a device.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        // A rename would put a file in the place of the device.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        var isThere = File.Exists(path);
        var target = isThere ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        Put(target, overwrites: true, file =>
        {
            write(file);
            if (isThere && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(target));
            }
        });
    }

    /// <summary>Puts other content in place of a file's, and keeps all that belongs to it besides.</summary>
    /// <param name="editor">Replaces files below a root.</param>
    /// <param name="path">The path relative to the root; no part of it is followed as a symbolic link.</param>
    /// <param name="change">Makes the new content of the old one.</param>
    /// <exception cref="IOException">It cannot be replaced; the message is a reason without the name of the file.</exception>
    public static void Change(IFileEditor editor, ReadOnlySpan<byte> path, Func<byte[], byte[]> change)
    {
        try
        {
            var error = editor.Open(path);
            if (error != FileError.None)
            {
                throw new IOException(error.Describe());
            }

            var content = change(editor.ReadAll() ?? throw new IOException(FileError.Failed.Describe()));
            if ((editor.FindObstacle() ?? editor.Replace(content)) is { } reason)
            {
                throw new IOException(reason);
            }
        }
        finally
        {
            editor.Close();
        }
    }

    /// <summary>Puts other content in place of a file's that is known.</summary>
    /// <exception cref="IOException">It is no longer what <paramref name="expected"/> says, or cannot be replaced.</exception>
    public static void Replace(string root, string path, byte[] expected, byte[] content)
    {
        using var editor = FileSystem.CreateEditor(root);
        Change(
            editor,
            Encoding.UTF8.GetBytes(path),
            before => before.AsSpan().SequenceEqual(expected) ? content : throw new IOException("it has changed meanwhile"));
    }

    private static void Put(string target, bool overwrites, Action<FileStream> write)
    {
        var temporary = $"{target}.{Path.GetRandomFileName()}.acgs-tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrites);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
