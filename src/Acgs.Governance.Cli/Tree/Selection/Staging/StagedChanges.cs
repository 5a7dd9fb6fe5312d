// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>Asks git what the next commit changes.</summary>
/// <remarks>
/// Git is asked, and not the index read, because the difference to the last commit is wanted, and because a hook is told by
/// variables which index the commit is made from.
/// </remarks>
internal static class StagedChanges
{
    // ":100644 100644 " stands before the name of the old object.
    private const int ModeLength = 6;
    private const int ModeStart = ModeLength + 2;
    private const int IdStart = ModeStart + ModeLength + 1;

    /// <summary>Each file with the name of the object that has its content; links and submodules are none.</summary>
    /// <param name="top">The topmost folder of the working tree, which paths are relative to.</param>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public static List<(byte[] Path, byte[] Id)> Read(string top)
    {
        // Without renames a file that was moved has its new name only; 'd' leaves out what is gone.
        var result = GitProcess.Run(
            top, "--no-optional-locks", "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
            "--ita-invisible-in-index", "--ignore-submodules", "--diff-filter=d", "--");
        return Parse(InputPaths.Split(result.Require("--staged")));
    }

    /// <summary>Reads pairs of what changed and of its path: two modes, two objects, and a letter for the kind of the change.</summary>
    private static List<(byte[] Path, byte[] Id)> Parse(List<byte[]> output)
    {
        var files = new List<(byte[] Path, byte[] Id)>();
        for (var index = 0; index < output.Count; index += 2)
        {
            var change = output[index].AsSpan();
            if (IsFile(change))
            {
                var ids = change[IdStart..change.LastIndexOf((byte)' ')];
                files.Add((output[index + 1], ids[(ids.IndexOf((byte)' ') + 1)..].ToArray()));
            }
        }

        return files;
    }

    // Of a file in conflict both modes are zero.
    private static bool IsFile(ReadOnlySpan<byte> change) => change[ModeStart..].StartsWith("100"u8) || change.EndsWith("U"u8);
}
