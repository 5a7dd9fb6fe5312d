// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Tests.Export;

/// <summary>Other services, targets and thresholds: the tests of the rules follow them.</summary>
public sealed class OtherPlatformsTests
{
    private static readonly Dictionary<string, MonitoringParameters> Platforms = new()
    {
        ["one service with labels, scraped seldom"] = new()
        {
            Services = [new("orders", "orders:8080")],
            Exporters = [],
            Labels = [("environment", "production"), ("region", "eu")],
            Interval = TimeSpan.FromSeconds(15),
        },
        ["twelve services that promise less"] = new()
        {
            Services = [.. Enumerable.Range(1, 12).Select(number => new ScrapeTarget($"s{number}", $"h{number}:80"))],
            Targets = new() { Availability = 0.995, Latency = 0.01, CacheHits = 0.9 },
            Thresholds = new Dictionary<Threshold, double> { [Threshold.Down] = 20, [Threshold.ErrorsPerHour] = 20, [Threshold.ErrorsPerDay] = 100 },
        },
        ["replicas that promise more, and high thresholds"] = new()
        {
            Services = [new("a", "a:1"), new("a", "b:1"), new("b", "c:2")],
            Targets = new() { Availability = 0.9999, Latency = 0.0025 },
            Interval = TimeSpan.FromSeconds(10),
            Thresholds = Threshold.All.ToDictionary(threshold => threshold, threshold => threshold.Most),
        },
        ["the least availability and the lowest thresholds"] = new()
        {
            Targets = new() { Availability = 0.975, Latency = 1 },
            Thresholds = Threshold.All.ToDictionary(threshold => threshold, threshold => threshold.Least),
        },
    };

    public static TheoryData<string> Names { get; } = [.. Platforms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Promtool_IsContent(string platform)
    {
        Assert.Null(Platforms[platform].FindDefect());
        using var folder = new MonitoringFolder(Platforms[platform]);

        await Promtool.AssertContentAsync(folder.Path, "check", "config", MonitoringFiles.Prometheus);
        await Promtool.AssertContentAsync(folder.Path, "check", "rules", MonitoringFiles.Rules);
        await Promtool.AssertContentAsync(folder.Path, "test", "rules", MonitoringFiles.RuleTests("seconds"));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public async Task Scenarios_AllHold(string platform)
    {
        using var folder = new MonitoringFolder(Platforms[platform]);

        await Promtool.AssertContentAsync(
            folder.Path, ["test", "rules", .. Directory.EnumerateFiles(folder.Path, "*.test.yml").Select(path => Path.GetFileName(path))]);
    }
}
