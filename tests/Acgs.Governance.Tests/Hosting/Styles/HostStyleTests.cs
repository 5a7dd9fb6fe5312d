// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Configuration;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Hosting.Styles;

/// <summary>A governed service, whatever builds its host: the same assertions for each.</summary>
public sealed class HostStyleTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly FakeLogCollector _logs = new(Options.Create(new FakeLogCollectorOptions()));

    public static TheoryData<string> Styles => [.. HostStyles.Generic.Keys, .. HostStyles.Web.Keys];

    public static TheoryData<string> WebStyles => [.. HostStyles.Web.Keys];

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Service_OfThisStyle_IsStampedEvaluatedCountedAndWatched(string style)
    {
        await using var host = await StartAsync(style, services => services.AddHealthChecks().AddCheck("db", () => HealthCheckResult.Healthy()));
        using var metrics = new RecordedMetrics(host.Services.GetRequiredService<IMeterFactory>());

        var (api, stamp) = await AskAsync(host, "/api", Hash.Active);
        var (foreign, refused) = await AskAsync(host, "/api", Hash.Foreign);
        var (missing, unknown) = await AskAsync(host, "/nowhere", Hash.Active);

        Assert.Equal([(200, Hash.Active), (403, Hash.Active), (404, Hash.Active)], [(api, stamp), (foreign, refused), (missing, unknown)]);
        await Eventually.TrueAsync(
            async () => (await host.Client.GetStringAsync("/health")).Contains("\"status\":\"healthy\"", StringComparison.Ordinal), Deadline, "a healthy service");
        await host.StopAsync();
        Assert.Equal(["status=200 1", "status=403 1", "status=404 1"], metrics.Counted("acgs.requests"));
        Assert.Equal(["rule=constitutional_hash_mismatch 1"], metrics.Counted("acgs.constitutional.violations"));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Start_OfThisStyle_ProvesTheStampOfLogRecordsAndRegistersZeros(string style)
    {
        RecordedMetrics? metrics = null;
        await using var host = await StartAsync(style, services =>
        {
            services.AddHealthChecks().AddCheck("db", () => HealthCheckResult.Healthy());
            services.AddSingleton<IHostedService>(provider =>
            {
                metrics = new(provider.GetRequiredService<IMeterFactory>());
                return new OtherLifecycle();
            });
        });
        using var recorded = metrics!;
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Any").LogInformation("Hello");

        recorded.Observe();
        Assert.Equal([1d], recorded.Of("acgs.log.stamp.verified").Select(measured => measured.Value));
        Assert.Equal(3, recorded.Of("acgs.health.transitions").Count(measured => measured.Value == 0));
        var record = Assert.Single(_logs.GetSnapshot(), record => record.Category == "Any");
        Assert.Contains(KeyValuePair.Create("constitutional_hash", (string?)Hash.Active), record.StructuredState!);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Start_OfThisStyle_WithABadValue_SaysOneSentence(string style)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => StartAsync(style, _ => { }, ("Acgs:Compliance:Mode", "Sometimes"), ("Acgs:Info:Details", "Somebody")));

        Assert.Equal(
            "Acgs.Governance cannot start: Acgs:Compliance:Mode must be Enforce, Report or Stamp. "
            + "Acgs:Info:Details must be Loopback, WhenAuthorized, Always or Never.",
            failure.ToString());
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Filter_OfTheApplication_RunsBehindTheStamp(string style)
    {
        await using var host = await StartAsync(style, services => services.AddSingleton<IStartupFilter, AnsweringFilter>());
        using var metrics = new RecordedMetrics(host.Services.GetRequiredService<IMeterFactory>());

        var answered = await AskAsync(host, "/api", Hash.Active);
        await host.StopAsync();

        Assert.Equal((418, Hash.Active), answered);
        Assert.Equal(["status=418 1"], metrics.Counted("acgs.requests"));
    }

    [Theory]
    [MemberData(nameof(WebStyles))]
    public async Task LifecycleServices_OfOthers_AreLeftToTheWebHost(string style)
    {
        var other = new OtherLifecycle();
        var host = await StartAsync(style, services => services.AddSingleton<IHostedService>(other));
        await host.DisposeAsync();

        Assert.Equal(["Start", "Stop"], other.Calls);
    }

    [Theory]
    [InlineData("WebApplication, services")]
    [InlineData("Host, Startup class")]
    [InlineData("WebHost, Startup class")]
    public async Task HealthPort_OfAHostWithSockets_AnswersThereAlone(string style)
    {
        var port = Ports.GetFree();
        await using var host = await StartAsync(style, _ => { }, ("Acgs:Health:Port", $"{port}"));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        using var live = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        var (elsewhere, _) = await AskAsync(host, "/health/live", Hash.Active);

        Assert.Equal((200, 404), ((int)live.StatusCode, elsewhere));
    }

    [Fact]
    public async Task HealthPort_OfAWebHost_ThatIsTaken_StopsIt()
    {
        await using var other = await GovernedApp.StartAsync();
        await using var host = await StartAsync("WebHost, services", _ => { }, ("Acgs:Health:Port", $"{other.Port}"));
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();

        await Eventually.TrueAsync(() => lifetime.ApplicationStopping.IsCancellationRequested, Deadline, "the end of the host");
        Assert.Contains(_logs.GetSnapshot(), record => $"{record.Exception}".Contains(
            $"Acgs.Governance cannot start: Acgs:Health:Port is {other.Port}, but the port is in use", StringComparison.Ordinal));
    }

    private Task<StyledHost> StartAsync(string style, Action<IServiceCollection> add, params (string Key, string Value)[] settings)
    {
        var start = HostStyles.Generic.GetValueOrDefault(style) ?? HostStyles.Web[style];
        var all = new Dictionary<string, string?> { ["Acgs:Service"] = "styles" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return start(all, services =>
        {
            services.AddLogging(logging => logging.ClearProviders().AddProvider(new FakeLoggerProvider(_logs)));
            add(services);
        });
    }

    private static async Task<(int Status, string Stamp)> AskAsync(StyledHost host, string path, string hash)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(Hash.Header, hash);
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, string.Join(',', response.Headers.GetValues(Hash.Header)));
    }
}
