// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>Two hours of a platform, the same each time, in a real Prometheus: what it would have scraped, recorded and told.</summary>
internal static class PlatformHistory
{
    private const long Step = 5;
    private const long RuleStep = 15;
    private const long Hour = 3600;

    private static readonly (string Job, double Requests, string Address)[] Services =
    [
        ("auth", 310, "auth-1:8016"), ("constitutional-ai", 240, "constitutional-ai-1:8001"),
        ("coordinator", 165, "coordinator-1:8008"), ("blackboard", 135, "blackboard-1:8010"),
    ];

    /// <summary>The time that pictures show.</summary>
    public static TimeSpan Range { get; } = TimeSpan.FromHours(2);

    /// <summary>Where it ends.</summary>
    public static DateTimeOffset End { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task<HistoryServer> StartAsync(MonitoringParameters parameters)
    {
        var (start, end) = ((End - Range).ToUnixTimeSeconds(), End.ToUnixTimeSeconds());
        var stories = Services.Select((service, index) => (Story: new ServiceStory(service.Job, index, service.Requests, start), service.Address)).ToArray();
        var groups = new PlatformRules(parameters).Groups;
        // Rates of an hour are known an hour later; what was recorded before is made of the story itself.
        var (scraped, recorded) = (start - Hour - 900, start - 600);
        var server = await HistoryServer.StartAsync();
        try
        {
            var services = stories.SelectMany(one => new ServiceHistory(one.Story, one.Address, Step).All());
            await server.AddAsync([.. services, .. new ExporterHistory(start, Step).All()], new(scraped, end, Step));
            await server.AddAsync(Past(groups, [.. stories.Select(one => one.Story)]), new(recorded - (72 * Hour), recorded - RuleStep, RuleStep));
            await new RuleHistory(server, parameters).AddAsync(groups, new(recorded, end, RuleStep));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    // Long windows are sums of the rates of short ones, and those of a month of the rates of hours.
    private static IEnumerable<HistorySeries> Past(IEnumerable<RuleGroup> groups, ServiceStory[] stories) =>
        groups.SelectMany(group => group.Recording).SelectMany(rule => ShareOf(rule.Name) is not { } share ? [] : stories.Select(story => new HistorySeries(
            $"{rule.Name}{{job=\"{story.Job}\"}}",
            at => rule.Name.EndsWith("1h", StringComparison.Ordinal) && at % Hour != 0 ? null : story.Requests(at) * share(story, at))));

    private static Func<ServiceStory, long, double>? ShareOf(string name) => name[..^2] switch
    {
        "job:acgs_requests:rate" or "job:acgs_requests_timed:rate" => (_, _) => 1,
        "job:acgs_request_errors:rate" => (story, at) => story.Errors(at),
        "job:acgs_requests_slow:rate" => (story, at) => 1 - story.Within(0.005, at),
        _ => null,
    };
}
