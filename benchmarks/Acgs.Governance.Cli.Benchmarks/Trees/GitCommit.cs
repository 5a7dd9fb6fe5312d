// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Cli.Benchmarks.Trees;

/// <summary>Puts a folder under the control of git.</summary>
internal static class GitCommit
{
    private static readonly string[][] Steps =
    [
        ["init", "-q"],
        ["-c", "core.autocrlf=false", "add", "-A"],
        ["-c", "user.name=Benchmark", "-c", "user.email=benchmark@example.invalid", "-c", "gc.auto=0", "commit", "-q", "-m", "Tree"],
    ];

    /// <summary>Commits all files of a folder.</summary>
    /// <returns>0, or the exit code of the git that failed.</returns>
    public static async Task<int> OfAllAsync(string folder)
    {
        foreach (var step in Steps)
        {
            using var git = Process.Start(new ProcessStartInfo("git", step) { WorkingDirectory = folder })!;
            await git.WaitForExitAsync();
            if (git.ExitCode != 0)
            {
                return git.ExitCode;
            }
        }

        return 0;
    }
}
