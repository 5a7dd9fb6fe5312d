// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Terminal;

/// <summary>Spectre.Console is for people at a terminal: it costs start-up time, so nothing else loads it.</summary>
public sealed class SpectreConsoleTests
{
    [Fact]
    public void Sources_OutsideTerminal_DoNotMentionIt()
    {
        var root = Path.Combine(SourceTree.Root, "src/Acgs.Governance.Cli");
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("Spectre", StringComparison.Ordinal));

        Assert.All(files, file => Assert.StartsWith("Terminal/", Path.GetRelativePath(root, file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("compliance check")]
    [InlineData("compliance check --verbose --report page.html")]
    [InlineData("compliance check --format json")]
    [InlineData("compliance check --format sarif")]
    [InlineData("compliance check --format github")]
    [InlineData("compliance check --format junit")]
    [InlineData("compliance fix --dry-run")]
    [InlineData("explain")]
    [InlineData("explain ACGS0003")]
    [InlineData("explain types")]
    [InlineData("hash rotate 0123456789abcdef")]
    [InlineData("init --dry-run --hook none --ci none")]
    public async Task Program_WithoutItsAssembly_RunsWhenPiped(string line)
    {
        using var program = CopyWithoutSpectre();
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "key: 1\n");

        var result = await Processes.RunAsync(Path.Combine(program.Path, "acgs-cli"), folder.Path, line.Split(' '));

        Assert.True(result.ExitCode is 0 or 1, result.Error);
        Assert.NotEmpty(result.Output);
    }

    // Without the manifest of dependencies too, which the host compares with the files.
    private static TemporaryFolder CopyWithoutSpectre()
    {
        var folder = new TemporaryFolder();
        foreach (var name in (string[])["acgs-cli", "acgs-cli.dll", "acgs-cli.runtimeconfig.json", "System.CommandLine.dll", "Tomlyn.dll", "YamlDotNet.dll"])
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(folder.Path, name));
        }

        return folder;
    }
}
