// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>The client that the operations guide uses.</summary>
internal static class Curl
{
    private static readonly ServerBinary Binary = new("curl", "curl", Environment.GetEnvironmentVariable("PATH")?
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "curl"))
        .FirstOrDefault(File.Exists));

    /// <summary>Runs <c>curl -f</c> and returns its exit code.</summary>
    public static async Task<int> FailFastAsync(string address)
    {
        var start = new ProcessStartInfo(Binary.Require(), ["-f", "-s", "-o", "/dev/null", "--max-time", "20", address]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
