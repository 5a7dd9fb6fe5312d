// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Files.Git;

/// <summary>Asks git what differs.</summary>
internal static class GitChanges
{
    /// <summary>The files that <c>--changed</c> or <c>--staged</c> asks for, relative to the top; <see langword="null"/> when neither is given.</summary>
    /// <exception cref="UsageException">Git does not know the revision.</exception>
    public static FileList? Of(WorkingTree tree, FileRequest request) =>
        request.IsStaged ? Ask(tree, "--staged", "--cached")
        : request.ChangedSince is { } revision ? Ask(tree, $"--changed '{revision}'", revision)
        : null;

    private static FileList Ask(WorkingTree tree, string option, string compared)
    {
        // Without renames a file that was moved has its new name only; 'd' leaves out what is gone.
        var result = GitProcess.Run(tree.Top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--diff-filter=d", compared, "--");
        if (!result.HasSucceeded)
        {
            throw new UsageException($"{option} failed; git says: {result.Error}");
        }

        var files = new FileListBuilder();
        InputPaths.Split(result.Output, files.Add);
        return files.Build();
    }
}
