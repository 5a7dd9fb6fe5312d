// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Platform.Tests.Assess;

/// <summary>Brings faults about and mends them.</summary>
internal sealed class Faults(AssessedPlatform assessed)
{
    // The machine of the tests is no measure of 5 ms.
    private const string SlowMachine = "alert_firing AcgsLatencyBudget";

    // Services count what they store every 5 s, Prometheus scrapes every 5 s, then it evaluates.
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Scraped = Counted + TimeSpan.FromSeconds(6);

    private readonly DateTimeOffset _begin = TimeProvider.System.GetUtcNow();

    /// <summary>Within which time nothing is found any more: alerts about what happened in the last five minutes fire as long.</summary>
    public static TimeSpan CleanWithin { get; } = TimeSpan.FromMinutes(8);

    /// <summary>Within which time a fault is to be found.</summary>
    public static TimeSpan FoundWithin { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The findings that are of the platform, and not of the machine.</summary>
    public static IReadOnlyList<string> In(AssessedState state) =>
        [.. state.Findings.Where(finding => !finding.StartsWith(SlowMachine, StringComparison.Ordinal))];

    /// <summary>Waits until what the arguments name is found and nothing else is.</summary>
    public async Task FindAsync(string expected, params string[] arguments)
    {
        await WaitUntilCleanAsync();
        await WaitUntilFoundAsync(expected, arguments);
    }

    /// <summary>Brings a fault about, and waits until it is found and nothing else is; mends it, and waits until nothing is found.</summary>
    public async Task FindAsync(string expected, Func<Task> inject, Func<Task> mend, params string[] arguments)
    {
        await WaitUntilCleanAsync();
        try
        {
            await inject();
            await WaitUntilFoundAsync(expected, arguments);
        }
        finally
        {
            await mend();
        }

        await WaitUntilMonitoredAsync();
        await WaitUntilCleanAsync();
    }

    /// <summary>Waits until nothing is found.</summary>
    public async Task WaitUntilCleanAsync()
    {
        var last = new AssessedState(0, [], string.Empty);
        try
        {
            await Eventually.TrueAsync(
                async () => In(last = await assessed.AssessAsync(TimeProvider.System.GetUtcNow())).Count == 0, CleanWithin, "a clean platform");
        }
        catch (TimeoutException late)
        {
            Assert.Fail($"{late.Message}\n{last.Text}");
        }
    }

    private async Task WaitUntilFoundAsync(string expected, string[] arguments)
    {
        var last = new AssessedState(0, [], string.Empty);
        var others = Array.Empty<string>();
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    last = await assessed.AssessAsync(_begin, arguments);
                    // Two in a row: a busy machine may keep one answer waiting beyond its deadline.
                    Assert.True(!In(last).Any(others.Contains), last.Text);
                    others = [.. In(last).Where(found => found != expected)];
                    return In(last) is [var found] && found == expected && last.Code == 1;
                },
                FoundWithin,
                expected);
        }
        catch (TimeoutException late)
        {
            Assert.Fail($"{late.Message}\n{last.Text}");
        }
    }

    // An assessment sees the end of a fault at once, Prometheus its begin later: the alert would be found in the next test.
    private async Task WaitUntilMonitoredAsync()
    {
        var (mended, prometheus) = (TimeProvider.System.GetUtcNow(), assessed.Platform.Prometheus.Address);
        await Eventually.TrueAsync(
            async () =>
            {
                var targets = (await PrometheusApi.GetAsync(prometheus, "targets?state=active")).GetProperty("activeTargets");
                var groups = (await PrometheusApi.GetAsync(prometheus, "rules?type=alert")).GetProperty("groups");
                return AreLater(targets.EnumerateArray(), "lastScrape", mended + Counted)
                    && AreLater(groups.EnumerateArray().Where(HasAlerts), "lastEvaluation", mended + Scraped);
            },
            FoundWithin,
            "Prometheus to have looked again");
    }

    private static bool HasAlerts(JsonElement group) => group.GetProperty("rules").GetArrayLength() > 0;

    private static bool AreLater(IEnumerable<JsonElement> all, string name, DateTimeOffset time) =>
        all.All(one => one.GetProperty(name).GetDateTimeOffset() > time);
}
