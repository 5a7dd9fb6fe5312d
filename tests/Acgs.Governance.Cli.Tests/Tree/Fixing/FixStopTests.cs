// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>What a fix says that was told to stop.</summary>
public sealed class FixStopTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 3)]
    public async Task Fix_ToldToStop_WasStoppedIfFilesAreLeft(bool isBeforeTheFirst, int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a: 1\n");
        using var stop = new CancellationTokenSource();
        if (isBeforeTheFirst)
        {
            await stop.CancelAsync();
        }

        var request = new CheckRequest(new(folder.Path, new("a.yml\0"u8.ToArray(), [5])), new SettingsProvider(folder.Path), ComplianceLevel.Header);
        var result = new FixEngine(request, new FixOptions(), _ => stop.Cancel(), stop.Token).Run();

        Assert.Equal((isBeforeTheFirst, exitCode), (result.IsStopped, result.ExitCode));
        Assert.Equal(isBeforeTheFirst, folder.Read("a.yml") == "a: 1\n");
    }
}
