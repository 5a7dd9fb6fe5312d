// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Asks git what differs.</summary>
internal static class GitChanges
{
    /// <summary>The files of a working tree that differ from a revision, relative to the top.</summary>
    /// <exception cref="UsageException">Git does not know the revision.</exception>
    public static FileList Since(string revision, WorkingTree tree)
    {
        // Without renames a file that was moved has its new name only; 'd' leaves out what is gone.
        var result = GitProcess.Run(tree.Top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--diff-filter=d", revision, "--");
        var files = new List<byte[]>();
        InputPaths.Split(result.Require($"--changed '{revision}'"), path => files.Add(path.ToArray()));
        return FileList.Of(files);
    }
}
