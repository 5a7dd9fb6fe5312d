// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Alerting;

/// <summary>The configuration as Alertmanager's own tool reads it.</summary>
public sealed class AlertmanagerFileTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-amtool-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(ParameterSets.Defaults)]
    [InlineData(ParameterSets.OneService)]
    [InlineData(ParameterSets.Labels)]
    public async Task Configuration_OfParameters_IsValid(string parameterSet)
    {
        var output = await AmToolAsync(["check-config", Write(parameterSet)]);

        Assert.Contains(" - 4 inhibit rules", output);
        Assert.Contains(" - 2 receivers", output);
    }

    [Theory]
    [InlineData("priority=P0", AlertmanagerFile.Page)]
    [InlineData("priority=P1", AlertmanagerFile.Page)]
    [InlineData("priority=P2", AlertmanagerFile.Ticket)]
    [InlineData("priority=P3", AlertmanagerFile.Ticket)]
    [InlineData("severity=critical", AlertmanagerFile.Ticket)]
    public async Task Alert_OfAPriority_GoesToItsReceiver(string label, string receiver) => Assert.Contains(
        receiver, await AmToolAsync(["config", "routes", "test", $"--config.file={Write(ParameterSets.Defaults)}", "alertname=any", "job=auth", label]));

    [Fact]
    public void Inhibitions_NoAlert_IsItsOwnCause()
    {
        var last = Inhibition.Of(new())[^1];

        Assert.Equal(TargetRules.Absent, last.Source);
        Assert.Equal("alertname!~\"AcgsTargetDown|AcgsMetricsAbsent|AcgsConstitutionalViolation|AcgsLedgerDrops\"", last.Target);
    }

    private string Write(string parameterSet)
    {
        var path = Path.Combine(_folder.FullName, MonitoringFiles.Alertmanager);
        File.WriteAllText(path, AlertmanagerFile.Write(ParameterSets.Of(parameterSet), "cdd01ef066bc6cf2"));
        return path;
    }

    private static async Task<IReadOnlyList<string>> AmToolAsync(string[] arguments)
    {
        await using var tool = AppProcess.Start(ServerBinaries.AmTool.Require(), arguments);

        Assert.True(await tool.WaitForExitAsync(Deadline) == 0, string.Join('\n', [.. tool.Output, .. tool.Errors]));
        return tool.Output;
    }
}
