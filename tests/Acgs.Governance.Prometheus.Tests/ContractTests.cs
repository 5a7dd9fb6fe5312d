// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>The exposition has the series that docs/metrics.md names, under their labels, and nothing else.</summary>
[Collection(nameof(Formats))]
public sealed partial class ContractTests
{
    [Fact]
    public async Task Exposition_OfADeterminedService_HasExactlyTheSeriesOfThePage()
    {
        await using var host = await GoldenHost.StartAsync();

        var text = await host.ScrapeAsync(Formats.Text);

        var types = Types().Matches(text).Where(IsOurs).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var series = Samples().Matches(text)
            .Select(match => (Family: Family(match.Groups[1].Value, types), Labels: Labels(match.Groups[2].Value)))
            .Where(sample => sample.Family.StartsWith("acgs_", StringComparison.Ordinal))
            .Distinct()
            .Select(sample => $"{sample.Family} {types[sample.Family]} {sample.Labels}");
        Assert.Equal(Documented(), series.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Exposition_BesideOurs_HasOnlyTheTarget()
    {
        await using var host = await GoldenHost.StartAsync();

        var text = await host.ScrapeAsync(Formats.Text);

        Assert.Equal(["target_info"], Types().Matches(text).Where(match => !IsOurs(match)).Select(match => match.Groups[1].Value));
        Assert.Contains(
            "\ntarget_info{constitutional_hash=\"cdd01ef066bc6cf2\",service_name=\"golden\",service_version=\"1.2.3\",", text, StringComparison.Ordinal);
    }

    // "| `acgs_requests_total` | counter | requests | `status` | …"
    private static IEnumerable<string> Documented() => Rows().Matches(File.ReadAllText(SourceFile.Find("docs/metrics.md")))
        .Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value} {string.Join(',', Code().Matches(row.Groups[3].Value).Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);

    private static bool IsOurs(Match type) => type.Groups[1].Value.StartsWith("acgs_", StringComparison.Ordinal);

    private static string Family(string sample, Dictionary<string, string> types) =>
        types.Where(type => type.Value == "histogram").Select(type => type.Key)
            .FirstOrDefault(name => sample == name + "_bucket" || sample == name + "_sum" || sample == name + "_count") ?? sample;

    private static string Labels(string labels) => string.Join(
        ',', Names().Matches(labels).Select(match => match.Groups[1].Value).Where(name => name != "le").Order(StringComparer.Ordinal));

    [GeneratedRegex("^# TYPE ([a-z_]+) ([a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex(@"^([a-z_]+)\{([^}]*)\} ", RegexOptions.Multiline)]
    private static partial Regex Samples();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("([a-z_]+)=\"")]
    private static partial Regex Names();

    [GeneratedRegex(@"^\| `(acgs_[a-z_]+)` \| ([a-z]+) \| [^|]+ \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
