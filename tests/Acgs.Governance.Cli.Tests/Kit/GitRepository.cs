// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Kit;

/// <summary>Runs git in a folder, without the settings of whoever runs the tests.</summary>
internal static class GitRepository
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_AUTHOR_NAME"] = "Test",
        ["GIT_AUTHOR_EMAIL"] = "test@example.invalid",
        ["GIT_COMMITTER_NAME"] = "Test",
        ["GIT_COMMITTER_EMAIL"] = "test@example.invalid",
    };

    /// <summary>Runs git; it must succeed.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public static async Task<string> GitAsync(this TemporaryFolder folder, params string[] arguments)
    {
        var result = await Processes.RunAsync("git", folder.Path, arguments, environment: Settings);
        Assert.True(result.ExitCode == 0, $"git {string.Join(' ', arguments)}: {result.Error}");
        return result.Output;
    }
}
