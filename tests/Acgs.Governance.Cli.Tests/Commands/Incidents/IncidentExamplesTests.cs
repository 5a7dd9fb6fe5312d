// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Alerts;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Incidents;

/// <summary>What the page shows, in its order, where a service has its ledger and a receiver.</summary>
public sealed class IncidentExamplesTests
{
    [Fact]
    public async Task Examples_OfThePage_Succeed()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        alerts.Folder.Write("notes.txt", "It is the disk.\nWe order another one.\n");
        using (var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256))
        {
            alerts.Folder.Write("ledger.pub.pem", key.ExportSubjectPublicKeyInfoPem());
        }

        var year = $"INC-{TimeProvider.System.GetUtcNow().Year}";
        string[] commands =
        [
            .. File.ReadAllText(Path.Combine(SourceTree.Root, "docs/command-line/incidents.md")).Split("```sh\n")[1..]
                .SelectMany(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ];

        foreach (var command in commands)
        {
            var shell = command.Replace("acgs-cli", CliProcess.Executable, StringComparison.Ordinal)
                .Replace("INC-2026", year, StringComparison.Ordinal);
            var result = await Processes.RunAsync("/bin/bash", alerts.Folder.Path, ["-c", shell]);
            Assert.True(result.ExitCode == 0, $"{command}: {result.Output}{result.Error}");
        }

        Assert.Equal(10, commands.Length);
        Assert.Single(alerts.Receiver.Accepted);
    }
}
