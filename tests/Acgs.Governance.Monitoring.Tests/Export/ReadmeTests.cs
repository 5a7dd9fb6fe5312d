// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Export;

/// <summary>The commands of the README that stands beside the files, run there.</summary>
public sealed class ReadmeTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly MonitoringFolder _folder = new(new());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Checks_AreContent()
    {
        var commands = Block("Check");

        foreach (var command in commands)
        {
            await using var process = Start(command);
            Assert.True(await process.WaitForExitAsync(Deadline) == 0, $"{command}: {string.Join('\n', process.Output.Concat(process.Errors))}");
        }

        Assert.Equal(4, commands.Length);
    }

    [Fact]
    public async Task Servers_Start()
    {
        var (prometheus, alertmanager) = (Ports.GetFree(), Ports.GetFree());
        string[] commands = [Block("Start")[0].Replace("9091", $"{prometheus}", StringComparison.Ordinal), Alertmanager(alertmanager)];

        foreach (var (command, port) in commands.Zip([prometheus, alertmanager]))
        {
            await using var process = Start(command);
            await process.WaitForHttpAsync(new($"http://localhost:{port}/-/ready"), Deadline);
        }
    }

    // Debian has it under another name, and the port of its cluster may be taken.
    private static string Alertmanager(int port) => Block("Start")[1]
        .Replace("alertmanager --", $"{ServerBinaries.Alertmanager.Require()} --cluster.listen-address= --", StringComparison.Ordinal)
        .Replace("9093", $"{port}", StringComparison.Ordinal);

    private AppProcess Start(string command)
    {
        ServerBinaries.PromTool.Require();
        return AppProcess.Start("/bin/bash", ["-c", $"exec {command}"], workingDirectory: _folder.Path);
    }

    private static string[] Block(string section)
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "config/monitoring/README.md")).Split($"\n## {section}\n")[1].Split("```sh\n")[1];
        return page[..page.IndexOf("\n```", StringComparison.Ordinal)].Split('\n');
    }
}
