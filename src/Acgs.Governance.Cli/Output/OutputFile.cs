// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Output;

/// <summary>Writes a result to a file that is the old or the new one at every moment, and never half of it.</summary>
internal static class OutputFile
{
    /// <summary>Makes sure, before the work begins, that its result has a place to go to.</summary>
    /// <exception cref="UsageException">The folder does not exist, or the path is one.</exception>
    public static void Verify(string option, string? path)
    {
        if (path is null)
        {
            return;
        }

        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new UsageException($"{option}: '{path}' is not the name of a file.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"{option}: the folder of '{path}' does not exist. Make it first.");
        }
    }

    /// <summary>Writes the file at <paramref name="path"/>.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        // A rename would put a file in the place of the device.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var temporary = $"{target}.{Path.GetRandomFileName()}.acgs-tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
