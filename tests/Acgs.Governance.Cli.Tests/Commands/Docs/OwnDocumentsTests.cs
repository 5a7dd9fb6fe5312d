// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Docs;

/// <summary>Our own documents.</summary>
public sealed class OwnDocumentsTests
{
    [Fact]
    public async Task Documents_OfTheRepository_HaveNoFinding()
    {
        var result = await Processes.RunAsync(CliProcess.Executable, SourceTree.Root, ["docs", "check"]);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Matches(@"^[1-9][0-9]+ documents: 0 findings, 0 unreadable\n(Left out: .*\n)?$", result.Output);
    }
}
