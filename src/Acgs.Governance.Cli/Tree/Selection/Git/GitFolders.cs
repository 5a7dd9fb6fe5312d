// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Finds the folders in which git keeps what it knows of a repository.</summary>
internal static class GitFolders
{
    private const string Pointer = "gitdir: ";

    /// <summary>The folder that <c>.git</c> is, or names if it is a file; <see langword="null"/> when there is no repository.</summary>
    public static string? Find(string path)
    {
        var target = Directory.Exists(path) ? path : ReadPointer(path);
        return target is not null && IsRepository(target) ? target : null;
    }

    /// <summary>The folder that several working trees share; the same one unless a file says otherwise.</summary>
    public static string CommonOf(string gitFolder)
    {
        var file = Path.Combine(gitFolder, "commondir");
        return File.Exists(file) ? Path.GetFullPath(Path.Combine(gitFolder, File.ReadAllText(file).TrimEnd('\r', '\n'))) : gitFolder;
    }

    /// <summary>Whether a folder is the inside of a repository. Git asks for the same three things.</summary>
    public static bool IsRepository(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "HEAD")))
        {
            return false;
        }

        var common = CommonOf(folder);
        return Directory.Exists(Path.Combine(common, "objects")) && Directory.Exists(Path.Combine(common, "refs"));
    }

    private static string? ReadPointer(string file)
    {
        try
        {
            var text = File.Exists(file) && new FileInfo(file).Length < 1 << 20 ? File.ReadAllText(file) : string.Empty;
            return text.StartsWith(Pointer, StringComparison.Ordinal)
                ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, text[Pointer.Length..].TrimEnd('\r', '\n')))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
