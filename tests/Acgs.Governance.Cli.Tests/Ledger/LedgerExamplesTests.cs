// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Ledger;

/// <summary>What the pages about the ledger show: the commands in their order, where a service has its ledger.</summary>
public sealed class LedgerExamplesTests
{
    [Theory]
    [InlineData("ledger.md", 13)]
    [InlineData("violations.md", 4)]
    [InlineData("audit.md", 3)]
    public async Task Examples_OfThePage_Succeed(string page, int count)
    {
        using var ledger = await LedgerFolder.CreateAsync();
        var commands = Commands(page);

        foreach (var command in commands)
        {
            var shell = command.Replace("acgs-cli", CliProcess.Executable, StringComparison.Ordinal);
            var result = await Processes.RunAsync("/bin/bash", ledger.Folder.Path, ["-c", shell]);
            var mayFind = command.StartsWith("acgs-cli governance", StringComparison.Ordinal);
            Assert.True(result.ExitCode == 0 || (result.ExitCode == 1 && mayFind), $"{command}: {result.Output}{result.Error}");
        }

        Assert.Equal(count, commands.Length);
    }

    private static string[] Commands(string page) =>
    [
        .. File.ReadAllText(Path.Combine(SourceTree.Root, "docs/command-line", page)).Split("```sh\n")[1..]
            .SelectMany(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];
}
