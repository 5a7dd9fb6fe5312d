// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>A working tree of git.</summary>
/// <param name="Top">Its topmost folder, absolute.</param>
/// <param name="GitFolder">The folder that has its index: <c>.git</c>, or another one that a file <c>.git</c> names.</param>
/// <param name="CommonFolder">The folder that has what all working trees of the repository share.</param>
/// <param name="Settings">The settings in force.</param>
internal sealed record WorkingTree(string Top, string GitFolder, string CommonFolder, GitSettings Settings)
{
    /// <summary>Its topmost folder, absolute, with '/' at its end.</summary>
    public byte[] TopPath => Encoding.UTF8.GetBytes(Top.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/");

    /// <summary>The working tree that a folder is in; <see langword="null"/> when it is in none.</summary>
    /// <exception cref="UsageException">The folder is inside a repository without a working tree, or inside <c>.git</c>.</exception>
    public static WorkingTree? Find(string folder)
    {
        for (var top = folder; top is not null; top = Path.GetDirectoryName(top))
        {
            if (GitFolders.Find(Path.Combine(top, ".git")) is { } gitFolder)
            {
                var common = GitFolders.CommonOf(gitFolder);
                var settings = GitSettings.Read(gitFolder, common);
                return settings.IsBare ? null : new(top, gitFolder, common, settings);
            }

            if (GitFolders.IsRepository(top))
            {
                throw new UsageException($"'{top}' is the inside of a git repository, not a working tree. Name a folder with files to be checked.");
            }
        }

        return null;
    }
}
