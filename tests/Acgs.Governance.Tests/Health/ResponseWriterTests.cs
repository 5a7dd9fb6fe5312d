// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using System.Text;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using HealthChecks.UI.Client;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

/// <summary>The body of the health endpoints in another format.</summary>
public sealed class ResponseWriterTests
{
    [Fact]
    public async Task Writer_OfTheApplication_GetsWhatTheCallerMaySee()
    {
        var reports = new List<HealthReport>();
        await using var app = await StartAsync((context, report) =>
        {
            reports.Add(report);
            return context.Response.WriteAsync($"{report.Status} {report.Entries.Count}");
        });

        Assert.Equal((503, "Unhealthy 3"), await AskAsync(app, "/health"));
        Assert.Equal((503, "Unhealthy 2"), await AskAsync(app, "/health/ready"));
        Assert.Equal((200, "Healthy 1"), await AskAsync(app, "/health/live"));
        Assert.Equal((503, "Unhealthy 0"), await AskAsync(app, "/health", forwardedFor: "203.0.113.7"));
        Assert.Equal(
            ["cache Degraded refused", "db Unhealthy failed", "loop Healthy "],
            reports[0].Entries.Select(entry => $"{entry.Key} {entry.Value.Status} {entry.Value.Description}").Order(StringComparer.Ordinal));
        Assert.All(reports[0].Entries.Values, entry => Assert.True(entry.Exception is null && entry.Data.Count == 0));
        Assert.Equal(["live"], reports[0].Entries["loop"].Tags);
    }

    [Fact]
    public async Task HealthChecksUI_OverHttp_IsWhatThePackageWritesAndNamesNothingElse()
    {
        HealthReport? seen = null;
        await using var app = await StartAsync((context, report) =>
        {
            seen = report;
            return HealthResponseWriters.WriteHealthChecksUI(context, report);
        });

        using var response = await app.GetAsync("/health");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Equal(await WriteAsync(UIResponseWriter.WriteHealthCheckUIResponse, seen!), body);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HealthStatus.Healthy)]
    [InlineData(HealthStatus.Degraded)]
    [InlineData(HealthStatus.Unhealthy)]
    public async Task HealthChecksUI_OfAReport_IsWhatThePackageWrites(HealthStatus status)
    {
        var entries = new Dictionary<string, HealthReportEntry>
        {
            ["a \"name\" <b>é"] = new(status, "reason", TimeSpan.FromTicks(1_234_567), exception: null, data: null, ["ready", "x"]),
            ["plain"] = new(HealthStatus.Healthy, null, TimeSpan.Zero, exception: null, data: null),
            ["slow"] = new(HealthStatus.Healthy, null, TimeSpan.FromDays(1.5), exception: null, data: null),
        };
        var report = new HealthReport(entries, status, TimeSpan.FromMilliseconds(12.5));

        Assert.Equal(
            await WriteAsync(UIResponseWriter.WriteHealthCheckUIResponse, report),
            await WriteAsync(HealthResponseWriters.WriteHealthChecksUI, report));
        var empty = new HealthReport(new Dictionary<string, HealthReportEntry>(), status, TimeSpan.Zero);
        Assert.Equal(
            await WriteAsync(UIResponseWriter.WriteHealthCheckUIResponse, empty),
            await WriteAsync(HealthResponseWriters.WriteHealthChecksUI, empty));
    }

    [Fact]
    public async Task HealthChecksUI_OfAReportWithExceptionsAndData_LeavesThemOut()
    {
        var entry = new HealthReportEntry(
            HealthStatus.Unhealthy, null, TimeSpan.Zero, new IOException("secret"), new Dictionary<string, object> { ["secret"] = "secret" });
        var report = new HealthReport(new Dictionary<string, HealthReportEntry> { ["db"] = entry }, HealthStatus.Unhealthy, TimeSpan.Zero);

        Assert.DoesNotContain("secret", await WriteAsync(HealthResponseWriters.WriteHealthChecksUI, report), StringComparison.Ordinal);
    }

    private static async Task<GovernedApp> StartAsync(Func<HttpContext, HealthReport, Task> writer)
    {
        var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.AddCheck("db", new ScriptedCheck(() => throw new InvalidOperationException("secret")));
            builder.AddCheck(
                "cache",
                new ScriptedCheck(() => throw new IOException("secret", new SocketException((int)SocketError.ConnectionRefused))),
                HealthStatus.Degraded);
            builder.Services.AddHealthChecks().AddCheck("loop", () => HealthCheckResult.Healthy("secret"), tags: ["live"]);
            builder.Services.Configure<HealthOptions>(options => options.ResponseWriter = writer);
        });
        await app.Services.FirstRoundAsync();
        return app;
    }

    private static async Task<(int Code, string Body)> AskAsync(GovernedApp app, string path, string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor is null ? [] : [forwardedFor]);
        using var response = await app.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> WriteAsync(Func<HttpContext, HealthReport, Task> writer, HealthReport report)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await writer(context, report);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
