// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Processes;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;
using Acgs.Governance.Traffic.Scenarios.Fuzzing;
using Acgs.Governance.Traffic.Scenarios.Serving;

namespace Acgs.Governance.Traffic.Scenarios.Cases;

/// <summary>Random headers from a generator that knows what must become of each.</summary>
internal sealed class FuzzScenario(int requests) : IScenario
{
    private const int Seed = 20_261_123;

    // Enough for every kind of request to have come, so that every series is there.
    private const int WarmUp = 50_000;

    private const long MostLiveGrowth = 1L << 20;
    private const long MostWorkingSetGrowth = 64L << 20;

    public string Name => "fuzz";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var service = await TrafficProcess.StartAsync("ours", stopping, "--Acgs:AcceptedHashes:0:Hash", FuzzValues.Older);
        using var run = new FuzzRun(service.Address, new(Seed));
        await run.RunAsync(WarmUp, stopping);
        var before = await ReadAsync(service, stopping);
        var tally = await run.RunAsync(requests, stopping);
        var after = await ReadAsync(service, stopping);
        TellAnswers(report, tally);
        TellCounters(report, tally.Expected(), before.Samples, after.Samples);
        TellMemory(report, before.Counters, after.Counters);
    }

    private static async Task<(Dictionary<string, double> Samples, ServiceCounters Counters)> ReadAsync(
        ChildService service, CancellationToken stopping) =>
        (await service.ScrapeAsync(stopping), await service.ReadCountersAsync(collect: true, stopping));

    private void TellAnswers(Report report, FuzzTally tally)
    {
        report.Add(new(
            Name,
            $"answered of {Text.Count(requests)} requests (seed {Seed})",
            Text.Count(tally.Answered),
            "",
            "every one",
            tally.Answered == requests && tally.Unanswered == 0));
        report.Add(new(
            Name,
            "answers with another status than the generator expects; without the stamp",
            $"{tally.Surprises}, {tally.Unstamped} {tally.FirstSurprise}".TrimEnd(),
            "",
            "0, 0",
            tally.Surprises == 0 && tally.Unstamped == 0));
        report.Add(new(
            Name,
            "sent, by outcome",
            string.Join(", ", Enum.GetValues<FuzzOutcome>().Select(outcome => $"{outcome} {Text.Count(tally.Of(outcome))}")),
            ""));
    }

    // What the generator does not expect to grow must not have grown.
    private void TellCounters(Report report, Dictionary<string, double> expected, Dictionary<string, double> before, Dictionary<string, double> after)
    {
        var counters = after.Keys.Where(IsCounter).Union(expected.Keys).ToList();
        var wrong = counters
            .Select(series => (Series: series, Grown: after.GetValueOrDefault(series) - before.GetValueOrDefault(series)))
            .Where(item => item.Grown != expected.GetValueOrDefault(item.Series))
            .Select(item => $"{item.Series} grew by {Text.Count(item.Grown)}, not {Text.Count(expected.GetValueOrDefault(item.Series))}")
            .ToList();
        report.Add(new(
            Name,
            $"counters of {counters.Count} that did not grow by exactly what was sent",
            wrong.Count == 0 ? "0" : string.Join("; ", wrong),
            "",
            "0",
            wrong.Count == 0));
        report.Add(new(
            Name, "series before and after", $"{Text.Count(before.Count)}, {Text.Count(after.Count)}", "", "the same", before.Keys.ToHashSet().SetEquals(after.Keys)));
    }

    private void TellMemory(Report report, ServiceCounters before, ServiceCounters after)
    {
        var live = after.LiveBytes - before.LiveBytes;
        report.Add(new(
            Name,
            "heap after a full collection, before and after",
            $"{Text.Mebibytes(before.LiveBytes)}, {Text.Mebibytes(after.LiveBytes)}",
            "",
            $"+{Text.Mebibytes(MostLiveGrowth)}",
            live <= MostLiveGrowth));
        var set = after.WorkingSetBytes - before.WorkingSetBytes;
        report.Add(new(
            Name,
            "working set, before and after",
            $"{Text.Mebibytes(before.WorkingSetBytes)}, {Text.Mebibytes(after.WorkingSetBytes)}",
            "",
            $"+{Text.Mebibytes(MostWorkingSetGrowth)}",
            set <= MostWorkingSetGrowth));
    }

    private static bool IsCounter(string series) =>
        series.StartsWith("acgs_", StringComparison.Ordinal) && (series.Split('{')[0] is var name)
        && (name.EndsWith("_total", StringComparison.Ordinal) || name == "acgs_request_duration_seconds_count");
}
