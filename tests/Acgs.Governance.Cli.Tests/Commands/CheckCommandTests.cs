// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_CompliantFolder_ExitsWithZero()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Equal(string.Empty, result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Check_FileWithoutHeader_IsFound()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "key: value\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Contains("a.yml:1: ACGS0001 Missing", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }
}
