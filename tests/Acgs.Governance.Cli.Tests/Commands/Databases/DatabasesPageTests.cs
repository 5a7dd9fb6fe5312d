// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Databases;

public sealed class DatabasesPageTests
{
    [Fact]
    public void Commands_OfThePage_AreOnes()
    {
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs/command-line/databases.md"))
            .Where(line => line.StartsWith("acgs-cli ", StringComparison.Ordinal)).ToList();

        Assert.Equal(11, lines.Count);
        Assert.All(lines, line => Assert.Empty(RootCommands.Create().Parse(line["acgs-cli ".Length..]).Errors));
    }
}
