// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>Numbers of pictures, with the units of Grafana.</summary>
public sealed class UnitTests(ChromiumFixture fixture)
{
    private static readonly (double Value, string Unit, string Expected)[] Cases =
    [
        (0.9987, "percentunit", "99.87%"), (1, "percentunit", "100%"), (0.99996, "percentunit", "99.996%"),
        (0.0001, "percentunit", "0.01%"), (0, "percentunit", "0%"), (37.25, "percent", "37.25%"),
        (0.0045, "s", "4.5 ms"), (0.00025, "s", "250 µs"), (1.5, "s", "1.5 s"), (90, "s", "1.5 min"), (0, "s", "0 s"), (12, "ms", "12 ms"),
        (42.21, "reqps", "42.2 req/s"), (1234, "reqps", "1.23K req/s"), (0, "reqps", "0 req/s"), (7, "ops", "7 ops/s"),
        (5 * 1024 * 1024, "bytes", "5 MiB"), (1e9, "decbytes", "1 GB"), (2048, "binBps", "2 KiB/s"), (512, "bytes", "512 B"),
        (12, "short", "12"), (1200, "short", "1.2 K"), (1200, "none", "1200"), (0.004, "short", "0.004"), (3, "shards", "3 shards"),
        (3900, "dtdurations", "1 h 5 min"), (200_000, "dtdurations", "2 days 7 h"), (0, "dtdurations", "0 s"), (1, "bool_yes_no", "Yes"),
    ];

    [Fact]
    public async Task Number_WithItsUnit_IsReadByPeople()
    {
        var browser = await fixture.GetAsync();
        await using var units = await PageModule.OpenAsync(browser, "units");

        var actual = new List<string>();
        foreach (var (value, unit, _) in Cases)
        {
            actual.Add(Text(await units.EvaluateAsync(string.Create(CultureInfo.InvariantCulture, $"module.format({value}, '{unit}')"))));
        }

        Assert.Equal(Cases.Select(one => one.Expected), actual);
        Assert.Equal("–", Text(await units.EvaluateAsync("module.format(null, 's')")));
        Assert.Equal("1.500 s", Text(await units.EvaluateAsync("module.format(1.5, 's', 3)")));
        Assert.Equal("0|2.5 ms|5.0 ms", Text(await units.EvaluateAsync("module.formatTicks([0, 0.0025, 0.005], 's').join('|')")));
        Assert.Equal("99.90%|99.95%|100.00%", Text(await units.EvaluateAsync("module.formatTicks([0.999, 0.9995, 1], 'percentunit').join('|')")));
    }

    private static string Text(string json) => JsonSerializer.Deserialize<string>(json)!;
}
