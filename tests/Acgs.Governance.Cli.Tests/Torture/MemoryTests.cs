// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>Less memory than the tree needs.</summary>
public sealed class MemoryTests
{
    // Every thread of the walk meets a file of rules that the heap cannot hold. Whoever dies of it would leave the others waiting.
    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    public async Task Walk_OutOfMemoryInAnyThread_EndsWithOneLine(string command)
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "--quiet");
        await folder.PrepareAsync("for name in {1..16}; do mkdir $name; echo 'key: value' > $name/file.yml; truncate -s 64M $name/.gitignore; done");

        var result = await folder.ShellAsync($"DOTNET_GCHeapHardLimit=2000000 \"$CLI\" compliance {command}");

        Assert.Equal("acgs-cli: out of memory; check one folder at a time or raise the limit.\n", result.Error);
        Assert.Equal((string.Empty, 3), (result.Output, result.ExitCode));
        Assert.Equal("key: value\n", folder.Read("1/file.yml"));
    }
}
