// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Tests;

/// <summary>The test runs itself in a second process, which forgets its server, and looks for it after that process has ended.</summary>
public sealed class ExitGuardTests
{
    private const string ReportVariable = "ACGS_FORGOTTEN_SERVER_REPORT";

    [Fact]
    public async Task ProcessExit_ForgottenServer_IsEndedAndDeleted()
    {
        if (Environment.GetEnvironmentVariable(ReportVariable) is { } path)
        {
            await ForgetServerAsync(path);
            return;
        }

        PostgreSqlServer.Require();
        var report = Path.GetTempFileName();
        try
        {
            await RunForgetfulAsync(report);
            AssertGone(await File.ReadAllLinesAsync(report, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static async Task ForgetServerAsync(string report)
    {
        var server = await PostgreSqlServer.StartAsync();
        await File.WriteAllLinesAsync(report, [$"{server.Pid}", server.DirectoryPath], TestContext.Current.CancellationToken);
    }

    private static async Task RunForgetfulAsync(string report)
    {
        await using var run = AppProcess.Start(
            typeof(ExitGuardTests).Assembly.Location,
            ["-method", $"{typeof(ExitGuardTests).FullName}.{nameof(ProcessExit_ForgottenServer_IsEndedAndDeleted)}"],
            new Dictionary<string, string?> { [ReportVariable] = report });
        Assert.True(await run.WaitForExitAsync(TimeSpan.FromMinutes(1)) == 0, string.Join('\n', run.Output));
    }

    private static void AssertGone(string[] report)
    {
        Assert.Equal(2, report.Length);
        Assert.False(Directory.Exists($"/proc/{report[0]}"), $"Process {report[0]} was left.");
        Assert.False(Directory.Exists(report[1]), $"{report[1]} was left.");
    }
}
