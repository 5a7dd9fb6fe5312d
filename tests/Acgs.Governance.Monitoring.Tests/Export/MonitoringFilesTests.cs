// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Export;

/// <summary>What is written for the defaults is what stands in <c>config/monitoring</c>, and Prometheus takes it.</summary>
public sealed class MonitoringFilesTests : IDisposable
{
    private const string Hash = "cdd01ef066bc6cf2";
    private const string Rewrite = "ACGS_WRITE_MONITORING";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-monitoring-");

    private static readonly IReadOnlyDictionary<string, string> Files = MonitoringFiles.Create(new(), Hash);

    public MonitoringFilesTests()
    {
        foreach (var (name, content) in Files)
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Files_OfTheRepository_AreCurrent()
    {
        foreach (var (name, content) in Files)
        {
            var path = Path.Combine(SourceTree.Root, "config/monitoring", name);
            if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, content);
            }

            Assert.True(File.Exists(path) && File.ReadAllText(path) == content, $"{path} is not what the model says. Run this test with {Rewrite}=1, which writes it.");
        }
    }

    [Theory]
    [InlineData("check", "config", MonitoringFiles.Prometheus)]
    [InlineData("check", "rules", MonitoringFiles.Rules)]
    [InlineData("test", "rules", "acgs-rules.seconds.test.yml")]
    [InlineData("test", "rules", "acgs-rules.minutes.test.yml")]
    [InlineData("test", "rules", "acgs-rules.hours.test.yml")]
    [InlineData("test", "rules", "acgs-rules.days.test.yml")]
    [InlineData("test", "rules", "acgs-rules.month.test.yml")]
    public async Task Promtool_OfTheSystem_IsContent(string verb, string noun, string file)
    {
        // It comes with the server.
        PrometheusServer.Require();
        using var promtool = Process.Start(new ProcessStartInfo("promtool", [verb, noun, file])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (promtool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), promtool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await promtool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(promtool.ExitCode == 0, await output + await error);
    }

    [Fact]
    public void Alerts_EachHaveARunbook()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs/runbooks"), "*.md").Select(page => Path.GetFileNameWithoutExtension(page)!);

        Assert.Equal(new PlatformRules(new()).Alerts.Select(alert => alert.Name).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
