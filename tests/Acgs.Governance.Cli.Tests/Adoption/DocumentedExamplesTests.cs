// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Adoption;

/// <summary>What the pages about adoption and configuration show: the commands in their order, in one repository.</summary>
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

    [Theory]
    [InlineData("adoption.md", 2)]
    [InlineData("configuration.md", 4)]
    public void Configuration_OfThePages_IsValid(string page, int sections)
    {
        var block = Assert.Single(Blocks(page, "ini"));

        Assert.Equal(sections, EditorConfigParser.Parse(page, Encoding.UTF8.GetBytes(block)).Sections.Count);
    }

    private static string[] Commands() => [.. Blocks("adoption.md", "sh").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    private static IEnumerable<string> Blocks(string page, string language) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "docs/command-line", page))
            .Split($"```{language}\n")[1..]
            .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
}
