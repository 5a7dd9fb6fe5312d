// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests;

/// <summary>The tool of Prometheus that checks configurations and tests rules.</summary>
internal static class Promtool
{
    /// <summary>Runs it, and fails the test unless it is content.</summary>
    public static async Task AssertContentAsync(string folder, params string[] arguments)
    {
        using var promtool = Process.Start(new ProcessStartInfo(ServerBinaries.PromTool.Require(), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var cancellation = TestContext.Current.CancellationToken;
        var (output, error) = (promtool.StandardOutput.ReadToEndAsync(cancellation), promtool.StandardError.ReadToEndAsync(cancellation));
        await promtool.WaitForExitAsync(cancellation);

        Assert.True(promtool.ExitCode == 0, $"promtool {string.Join(' ', arguments)}: {await output}{await error}");
    }
}
