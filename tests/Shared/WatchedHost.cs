// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests;

/// <summary>A governed application with one dependency, of which everything that it shows of that dependency is recorded.</summary>
internal sealed class WatchedHost : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly Dictionary<string, (HttpStatusCode Code, double Gauge)> Shown = new()
    {
        ["healthy"] = (HttpStatusCode.OK, 1),
        ["degraded"] = (HttpStatusCode.OK, 0.5),
        ["unhealthy"] = (HttpStatusCode.ServiceUnavailable, 0),
    };

    private readonly string _check;
    private readonly GovernedHost _host;
    private readonly FakeLogCollector _logs;
    private readonly RecordedMetrics _metrics;
    private readonly RecordedTransitions _transitions;

    private WatchedHost(string check, GovernedHost host, FakeLogCollector logs, RecordedTransitions transitions)
    {
        _check = check;
        _host = host;
        _logs = logs;
        _transitions = transitions;
        _metrics = new(host.Services.GetRequiredService<IMeterFactory>());
    }

    public IServiceProvider Services => _host.Services;

    /// <summary>Every change away from healthy since the start.</summary>
    public IEnumerable<string> Falls => _transitions.All.Where(change => change.StartsWith("Healthy to ", StringComparison.Ordinal));

    /// <summary>How many times a failure has been logged.</summary>
    public int Records => Governance().Count(record => record.Id.Id == 1202);

    /// <summary>Starts a host that probes every second, with a deadline of as much, unless the settings say otherwise.</summary>
    public static async Task<WatchedHost> StartAsync(string check, Action<GovernanceBuilder> connect, params (string Key, string Value)[] settings)
    {
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        var transitions = new RecordedTransitions();
        var host = await GovernedHost.StartAsync(
            governance =>
            {
                governance.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)).AddFilter("Acgs", LogLevel.Trace));
                governance.Services.AddSingleton<IHealthTransitionHandler>(transitions);
                connect(governance);
            },
            [("Acgs:Health:Period", $"{Period}"), ("Acgs:Health:Timeout", $"{Period}"), ("Acgs:Health:Jitter", "0"), .. settings]);
        return new(check, host, logs, transitions);
    }

    /// <summary>Waits until the check has this status and reason.</summary>
    public Task UntilAsync(string status, string? reason = null) => UntilAsync(status, reason, Deadline);

    public async Task UntilAsync(string status, string? reason, TimeSpan deadline)
    {
        var last = "";
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    last = (await AskAsync()).Check.GetRawText();
                    return last.StartsWith($$"""{"status":"{{status}}","reason":{{(reason is null ? "null" : $"\"{reason}\"")}},""", StringComparison.Ordinal);
                },
                deadline,
                $"{_check} to be {status} ({reason})");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} It is {last}", late);
        }
    }

    /// <summary>
    /// Waits until the check is healthy, and asserts that it is with the first probe that begins from now on; one may be under way.
    /// Counted in probes, because a machine may be slow.
    /// </summary>
    public async Task AssertRecoversAsync()
    {
        const int BeforeAndUnderWay = 2;
        var unhealthy = new HashSet<string?>();
        await Eventually.TrueAsync(
            async () =>
            {
                var check = (await AskAsync()).Check;
                var isHealthy = check.GetProperty("status").GetString() == "healthy";
                return isHealthy || (unhealthy.Add(check.GetProperty("checked_at").GetString()) && unhealthy.Count > BeforeAndUnderWay);
            },
            Deadline,
            $"{_check} to be healthy again");
        Assert.InRange(unhealthy.Count, 0, BeforeAndUnderWay);
    }

    /// <summary>
    /// Waits until the check has this status and reason, and asserts that the body, the log and the gauge all say so and none of
    /// them says a secret.
    /// </summary>
    public async Task AssertShownAsync(string status, string? reason, params string[] secrets)
    {
        await UntilAsync(status, reason);
        var body = "";
        // Of one answer: on a busy machine the next one may be about another probe.
        await Eventually.TrueAsync(
            async () =>
            {
                (var code, body, var check) = await AskAsync();
                return check.GetProperty("status").GetString() == status && check.GetProperty("reason").GetString() == reason && code == Shown[status].Code
                    && body.StartsWith($$"""{"status":"{{status}}",""", StringComparison.Ordinal) && Gauge() == Shown[status].Gauge;
            },
            Deadline,
            $"{_check} to be {status} ({reason}) in the answer, its code and the gauge");
        await Eventually.TrueAsync(() => reason is null || IsLogged(status, reason), Deadline, $"a record of {_check} being {status} ({reason})");
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));
        var logged = Governance().Select(record => $"{record.Message}\n{record.Exception}\n{string.Join('\n', record.StructuredState ?? [])}");
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, string.Join('\n', logged), StringComparison.Ordinal));
    }

    /// <summary>Waits until so many more results have been published.</summary>
    public async Task ProbesAsync(int count)
    {
        var seen = new HashSet<string?> { await CheckedAtAsync() };
        await Eventually.TrueAsync(
            async () => seen.Add(await CheckedAtAsync()) && seen.Count > count, Deadline, $"{count} probes of {_check}");
    }

    public async ValueTask DisposeAsync()
    {
        _metrics.Dispose();
        await _host.DisposeAsync();
    }

    private async Task<string?> CheckedAtAsync() => (await AskAsync()).Check.GetProperty("checked_at").GetString();

    private async Task<(HttpStatusCode Code, string Body, JsonElement Check)> AskAsync()
    {
        using var answer = await _host.Client.GetAsync("/health");
        var body = await answer.Content.ReadAsStringAsync();
        using var health = JsonDocument.Parse(body);
        return (answer.StatusCode, body, health.RootElement.GetProperty("checks").GetProperty(_check).Clone());
    }

    private double Gauge()
    {
        _metrics.Observe();
        return _metrics.Of("acgs.health.status").Last(measured => measured.Tags == $"check={_check}").Value;
    }

    // Our own category, without an exception: its text would name the server.
    private bool IsLogged(string status, string reason) => Governance().Any(record =>
        record is { Id.Id: 1202, Level: LogLevel.Warning, Exception: null }
        && record.Message.StartsWith($"Health check {_check} is {status}: {reason} after ", StringComparison.Ordinal));

    private IEnumerable<FakeLogRecord> Governance() =>
        _logs.GetSnapshot().Where(record => record.Category?.StartsWith("Acgs.", StringComparison.Ordinal) == true);
}
