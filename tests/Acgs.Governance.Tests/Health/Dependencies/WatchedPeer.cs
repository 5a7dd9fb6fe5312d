// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Json;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Health.Dependencies;

/// <summary>A governed service that watches one address, and what it reports of it.</summary>
internal static class WatchedPeer
{
    public const string Name = "peer";

    /// <summary>Long enough for a machine under load.</summary>
    public const string Patient = "00:00:30";

    /// <summary>Starts a service that probes the address once, and waits for that probe.</summary>
    public static async Task<GovernedApp> StartAsync(
        string url, string timeout = Patient, bool optional = false, Action<HttpDependencyOptions>? configure = null, Dictionary<string, string?>? settings = null)
    {
        Dictionary<string, string?> times = new() { ["Acgs:Health:Period"] = "00:10:00", ["Acgs:Health:Timeout"] = timeout };
        var app = await GovernedApp.StartAsync(
            new(times.Concat(settings ?? [])), builder => builder.AddAcgsGovernance().AddHttpDependency(Name, url, options =>
            {
                options.Optional = optional;
                configure?.Invoke(options);
            }));
        await app.Services.FirstRoundAsync();
        return app;
    }

    /// <summary>The status, the reason and the gauge; the answer, the log and the metric are asserted to tell the same.</summary>
    public static async Task<string> ReportAsync(this GovernedApp app)
    {
        using var response = await app.GetAsync("/health");
        var text = await response.Content.ReadAsStringAsync();
        using var body = JsonDocument.Parse(text);
        var check = body.RootElement.GetProperty("checks").GetProperty(Name);
        var (status, reason) = (check.GetProperty("status").GetString(), check.GetProperty("reason").GetString());
        app.Metrics.Observe();
        var gauge = app.Metrics.Of("acgs.health.status").Last(measured => measured.Tags == $"check={Name}").Value;
        var record = await app.RecordAsync();

        Assert.Equal(status == "unhealthy" ? 503 : 200, (int)response.StatusCode);
        Assert.Equal((reason is null ? 1201 : 1202, Name), (record.Id.Id, record.GetStructuredStateValue("Check")));
        Assert.Equal(reason, record.GetStructuredStateValue("Reason"));
        Assert.Equal(reason is null ? null : status, record.GetStructuredStateValue("Status"));
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text + RecordText.Of(app.Logs), StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{status} {reason} {gauge}").Replace("  ", " ", StringComparison.Ordinal);
    }

    /// <summary>What the log says about the cause.</summary>
    public static async Task<string?> CauseAsync(this GovernedApp app) => (await app.RecordAsync()).GetStructuredStateValue("Cause");

    // The state is published before the log is written.
    private static async Task<FakeLogRecord> RecordAsync(this GovernedApp app)
    {
        FakeLogRecord? record = null;
        await TestServers.Eventually.TrueAsync(
            () => (record = app.Logs.GetSnapshot().LastOrDefault(record => record.Category == "Acgs.Governance.Health.HealthMonitor")) is not null,
            TimeSpan.FromSeconds(20),
            "the log record of the probe");
        return record!;
    }
}
