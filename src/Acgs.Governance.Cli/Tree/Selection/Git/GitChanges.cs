// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Asks git what differs.</summary>
internal static class GitChanges
{
    /// <summary>The files of a working tree that differ from a revision, relative to the top, in Latin-1: a character for each byte.</summary>
    /// <exception cref="UsageException">Git does not know the revision.</exception>
    public static HashSet<string> Since(string revision, WorkingTree tree)
    {
        // Without renames a file that was moved has its new name only; 'd' leaves out what is gone.
        var result = GitProcess.Run(tree.Top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--diff-filter=d", revision, "--");
        return [.. InputPaths.Split(result.Require($"--changed '{revision}'")).Select(Encoding.Latin1.GetString)];
    }
}
