// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Export;

/// <summary>What is written for the defaults is what stands in <c>config/monitoring</c>, and Prometheus takes it.</summary>
public sealed class MonitoringFilesTests : IDisposable
{
    private const string Rewrite = "ACGS_WRITE_MONITORING";

    private readonly MonitoringFolder _folder = new(new());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_OfTheRepository_AreCurrent()
    {
        var folder = Path.Combine(SourceTree.Root, "config/monitoring");
        var files = MonitoringFiles.Create(new(), MonitoringFolder.Hash);
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(folder, name);
            if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, content);
            }

            Assert.True(File.Exists(path) && File.ReadAllText(path) == content, $"{path} is not what the model says. Run this test with {Rewrite}=1, which writes it.");
        }

        Assert.Equal(
            files.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("check", "config", MonitoringFiles.Prometheus)]
    [InlineData("check", "rules", MonitoringFiles.Rules)]
    [InlineData("test", "rules", "acgs-rules.seconds.test.yml")]
    [InlineData("test", "rules", "acgs-rules.minutes.test.yml")]
    [InlineData("test", "rules", "acgs-rules.hours.test.yml")]
    [InlineData("test", "rules", "acgs-rules.days.test.yml")]
    [InlineData("test", "rules", "acgs-rules.month.test.yml")]
    public Task Promtool_IsContent(string verb, string noun, string file) => Promtool.AssertContentAsync(_folder.Path, verb, noun, file);

    [Fact]
    public void Alerts_EachHaveARunbook()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs/runbooks"), "*.md").Select(page => Path.GetFileNameWithoutExtension(page)!);

        Assert.Equal(new PlatformRules(new()).Alerts.Select(alert => alert.Name).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
