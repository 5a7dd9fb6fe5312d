// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Selection;
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

        var selection = new FileSelection(new() { Paths = [folder.Path] });
        var fix = new TreeFix(selection, new SettingsProvider(folder.Path), ComplianceLevel.Header, new FixOptions());
        fix.Run(_ => stop.Cancel(), stop.Token);

        Assert.Equal((isBeforeTheFirst, exitCode), (fix.IsStopped, fix.ExitCode));
        Assert.Equal(isBeforeTheFirst, folder.Read("a.yml") == "a: 1\n");
    }
}
