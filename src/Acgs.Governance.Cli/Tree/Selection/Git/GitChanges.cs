// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Asks git what differs.</summary>
internal static class GitChanges
{
    /// <summary>The files of a working tree that were changed since its branch left a revision, committed or not, relative to the top, in
    /// Latin-1: a character for each byte.</summary>
    /// <exception cref="UsageException">Git does not know the revision.</exception>
    public static HashSet<string> Since(string revision, WorkingTree tree)
    {
        // Without renames a file that was moved has its new name only; 'd' leaves out what is gone.
        var result = GitProcess.Run(
            tree.Top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--diff-filter=d", FindBase(revision, tree), "--");
        return [.. InputPaths.Split(result.Require($"--changed '{revision}'")).Select(Encoding.Latin1.GetString)];
    }

    /// <summary>Where the branch left the revision: what has been changed there since then is not the work of this branch.</summary>
    private static string FindBase(string revision, WorkingTree tree)
    {
        var result = GitProcess.Run(tree.Top, "merge-base", "--", revision, "HEAD");
        if (result.HasNoAnswer)
        {
            throw new UsageException($"--changed '{revision}' failed; it has no commit in common with HEAD. In a shallow clone fetch the history first.");
        }

        // What is no commit, such as a tree, has no history; and of a revision that does not exist git speaks more clearly below.
        return result.HasSucceeded ? Encoding.ASCII.GetString(result.Output).TrimEnd() : revision;
    }
}
