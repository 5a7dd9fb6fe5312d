// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Kit;

/// <summary>Runs a line of the shell in a folder, for what a shell is needed for: limits, pipes, special files.</summary>
internal static class Shell
{
    /// <summary>Runs <paramref name="script"/>; the program is <c>$CLI</c> in it.</summary>
    public static Task<ProcessResult> ShellAsync(this TemporaryFolder folder, string script) => Processes.RunAsync(
        "bash", folder.Path, ["-c", script], environment: new Dictionary<string, string?> { ["CLI"] = CliProcess.Executable });

    /// <summary>Runs <paramref name="script"/>, which must succeed.</summary>
    public static async Task PrepareAsync(this TemporaryFolder folder, string script)
    {
        var result = await folder.ShellAsync("set -e\n" + script);
        Assert.True(result.ExitCode == 0, result.Error);
    }
}
