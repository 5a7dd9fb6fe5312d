// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Adoption;

/// <summary>The commands of <c>docs/command-line/adoption.md</c>, in their order, in one repository.</summary>
public sealed class DocumentedExamplesTests
{
    [Fact]
    public async Task Examples_OfThePage_Succeed()
    {
        using var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");
        folder.Write("constitution.md", "We hold these truths\n");
        folder.Write("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: cdd01ef066bc6cf2\n");
        var commands = Commands();

        foreach (var command in commands)
        {
            var shell = command.Replace("acgs-cli", CliProcess.Executable, StringComparison.Ordinal);
            var result = await Processes.RunAsync("/bin/sh", folder.Path, ["-c", shell]);
            Assert.True(result.ExitCode == 0 || command.StartsWith("acgs-cli compliance", StringComparison.Ordinal), $"{command}: {result.Output}{result.Error}");
        }

        Assert.Equal(10, commands.Length);
        Assert.Equal("# Constitutional Hash: 0123456789abcdef\nkey: 0123456789abcdef\n", folder.Read("a.yml"));
    }

    private static string[] Commands() =>
    [
        .. File.ReadAllText(Path.Combine(SourceTree.Root, "docs/command-line/adoption.md"))
            .Split("```sh\n")[1..]
            .SelectMany(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];
}
