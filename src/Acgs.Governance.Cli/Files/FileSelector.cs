// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Files;

/// <summary>Finds the files that the user asked for.</summary>
internal static class FileSelector
{
    /// <summary>The files, in order.</summary>
    /// <exception cref="UsageException">A path does not exist, or what was asked for contradicts itself.</exception>
    public static FileSelection Select(FileRequest request)
    {
        var root = Path.GetFullPath(request.Paths.Count == 1 ? request.Paths[0] : ".");
        if (!Directory.Exists(root))
        {
            throw new UsageException($"'{root}' is no folder.");
        }

        var files = new FileListBuilder();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            files.Add(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(root, file)));
        }

        return new(root, files.Build());
    }
}
