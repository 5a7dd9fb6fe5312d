// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>The two ways out of one service: what Prometheus makes of the OTLP that it is sent is what it would scrape.</summary>
[Collection(nameof(Formats))]
public sealed partial class OtlpTests
{
    [Fact]
    public async Task Series_ByOtlp_AreThoseOfTheScrape()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var host = await GoldenHost.StartAsync(builder =>
        {
            builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address;
            builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
            OtlpQuickStart.Add(builder);
        });

        var scraped = await host.ScrapeAsync(Formats.Text);
        host.Export();
        var (metrics, resource) = OtlpMetric.Read(receiver.Last);

        Assert.Equal(
            Samples().Matches(scraped).Select(match => match.Value).Where(sample => !sample.StartsWith("target_info", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            metrics.SelectMany(PrometheusTranslation.Samples).Order(StringComparer.Ordinal));
        Assert.Equal(
            Types().Matches(scraped).Select(match => match.Groups[1].Value).Where(type => type != "target_info gauge").Order(StringComparer.Ordinal),
            metrics.Select(metric => $"{PrometheusTranslation.Name(metric)} {metric.Type}").Order(StringComparer.Ordinal));
        Assert.Equal(
            [("constitutional_hash", "cdd01ef066bc6cf2"), ("service.name", "golden"), ("service.version", "1.2.3")],
            resource.Where(attribute => !attribute.Key.StartsWith("telemetry.", StringComparison.Ordinal)).Select(attribute => (attribute.Key, attribute.Value)));
    }

    [Theory]
    [InlineData("acgs.requests", "{request}", "counter", "acgs_requests_total")]
    [InlineData("acgs.request.duration", "s", "histogram", "acgs_request_duration_seconds")]
    [InlineData("acgs.build.info", "", "gauge", "acgs_build_info")]
    [InlineData("cpu.utilization", "1", "gauge", "cpu_utilization_ratio")]
    [InlineData("up.time.seconds", "s", "gauge", "up_time_seconds")]
    [InlineData("read..total", "By", "counter", "read_bytes_total")]
    public void Name_ByTheRulesOfPrometheus(string name, string unit, string type, string expected) =>
        Assert.Equal(expected, PrometheusTranslation.Name(new(name, unit, type, [])));

    [Fact]
    public void QuickStart_OfThePage_IsWhatTheTestRuns()
    {
        var code = QuickStart().Match(File.ReadAllText(SourceFile.Find("tests/Acgs.Governance.Prometheus.Tests/Otlp/OtlpQuickStart.cs"))).Groups[1].Value;
        var lines = code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Contains($"```csharp\n{string.Join('\n', lines)}", File.ReadAllText(SourceFile.Find("docs/metrics.md")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[a-z_]+\{[^}]*\} \S+", RegexOptions.Multiline)]
    private static partial Regex Samples();

    [GeneratedRegex("^# TYPE ([a-z_]+ [a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex(@"\{\s+(builder\.[^}]*)\}")]
    private static partial Regex QuickStart();
}
