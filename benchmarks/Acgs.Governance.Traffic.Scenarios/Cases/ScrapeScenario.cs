// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;
using Acgs.Governance.Traffic.Scenarios.Pacing;
using Acgs.Governance.Traffic.Scenarios.Serving;

namespace Acgs.Governance.Traffic.Scenarios.Cases;

/// <summary>Whether a scrape of many series delays the requests that are answered beside it.</summary>
internal sealed class ScrapeScenario(TimeSpan phase) : IScenario
{
    private const int Series = 10_000;
    private const int PerSecond = 2_000;
    private const int Rounds = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MostDelay = TimeSpan.FromMilliseconds(1);

    public string Name => "scrape";

    // By turns, so that a neighbour on the machine disturbs both.
    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var service = await TrafficProcess.StartAsync("ours", stopping, "--Series", $"{Series}");
        using var load = new PacedLoad(service.Address, PerSecond);
        var (scraped, quiet) = (new List<long>(1 << 20), new List<long>(1 << 20));
        var scrapes = await RunScrapedAsync(service.Address, load, WarmUp, [], stopping);
        for (var round = 0; round < Rounds; round++)
        {
            await load.RunAsync(phase, quiet, stopping);
            scrapes = await RunScrapedAsync(service.Address, load, phase, scraped, stopping);
        }

        quiet.Sort();
        scraped.Sort();
        var samples = await service.ScrapeAsync(stopping);
        Tell(report, quiet, scraped, $"{Text.Count(samples.Count)} series, {Text.Mebibytes(scrapes.Length)}, {scrapes.Count} scrapes in a phase, the longest {Text.Milliseconds(scrapes.Longest)}");
        report.Add(new(
            Name, "series in a scrape", Text.Count(samples.Count), "", $"{Text.Count(Series)} and ours", samples.Count > Series));
    }

    private static async Task<Scraper> RunScrapedAsync(Uri address, PacedLoad load, TimeSpan duration, List<long> ticks, CancellationToken stopping)
    {
        var scraper = new Scraper(address);
        await using (scraper)
        {
            await load.RunAsync(duration, ticks, stopping);
        }

        return scraper;
    }

    private void Tell(Report report, List<long> quiet, List<long> scraped, string what)
    {
        report.Add(new(Name, $"what is scraped once a second, while {Text.Count(PerSecond)} requests/s arrive", what, ""));
        foreach (var (name, part) in new[] { ("median", 0.5), ("99th percentile", 0.99), ("99.9th percentile", 0.999), ("longest", 1d) })
        {
            var (with, without) = (Percentile.Of(scraped, part), Percentile.Of(quiet, part));
            var isBar = part == 0.999;
            report.Add(new(
                Name,
                $"{name} of {Text.Count(scraped.Count)} requests while scraped",
                Text.Milliseconds(with),
                $"not scraped: {Text.Milliseconds(without)}",
                isBar ? $"+{Text.Milliseconds(MostDelay)}" : "",
                isBar ? with - without <= MostDelay : null));
        }
    }
}
