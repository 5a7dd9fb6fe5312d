// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace Acgs.Governance.Tests.Logging;

/// <summary>What a request brings in its baggage becomes a scope of its records where the application asks for that.</summary>
public sealed class ActivityScopeTests
{
    private const ActivityTrackingOptions Tracked = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.Baggage | ActivityTrackingOptions.Tags;

    private static readonly (string, string)[] Claimed =
    [
        ("Scopes.claimed.constitutional_hash", "of-the-baggage"),
        ("Scopes.claimed.service", "of-the-baggage"),
        ("Scopes.claimed.span_id", "of-a-tag"),
        ("Scopes.claimed.trace_id", "of-the-baggage"),
    ];

    [Fact]
    public async Task Baggage_InTheJsonConsole_IsKeptUnderOtherNames()
    {
        using var console = new RecordedConsole("json");
        await using var app = await StartAsync(builder => builder.Logging.AddProvider(console));

        await AskAsync(app);

        var line = console.Records.Single(record => record.Text.Contains("inside", StringComparison.Ordinal)).Text;
        Assert.Equal(Claimed, JsonLine.Stamps(line).Where(pair => pair.Key.StartsWith("Scopes", StringComparison.Ordinal)));
        Assert.Equal(
            [("State.constitutional_hash", Hash.Active), ("State.service", GovernedApp.Service)],
            JsonLine.Stamps(line).Where(pair => pair.Key is "State.constitutional_hash" or "State.service"));
        Assert.Contains(("Scopes.tenant", "7"), JsonLine.Pairs(line));
        Assert.Contains(("Scopes.of", "the application"), JsonLine.Pairs(line));
    }

    [Fact]
    public async Task Baggage_InOpenTelemetry_IsKeptUnderOtherNames()
    {
        List<LogRecord> records = [];
        await using var app = await StartAsync(builder => builder.Logging.AddOpenTelemetry(options =>
        {
            options.IncludeScopes = true;
            options.AddInMemoryExporter(records);
        }));

        await AskAsync(app);

        var scopes = new List<(string, string)>();
        records.Single(record => record.Body == "inside").ForEachScope(
            static (scope, all) =>
            {
                foreach (var attribute in scope)
                {
                    all.Add(($"Scopes.{attribute.Key}", $"{attribute.Value}"));
                }
            },
            scopes);
        Assert.Equal(Claimed, scopes.Where(scope => scope.Item2 is "of-the-baggage" or "of-a-tag").Order());
        Assert.Contains(("Scopes.tenant", "7"), scopes);
    }

    [Theory]
    [InlineData(Tracked, "claimed.service")]
    [InlineData(ActivityTrackingOptions.None, "service")]
    public void ScopesOfTheApplication_AreKeptAndClaimedWhereActivitiesAreTracked(ActivityTrackingOptions tracked, string key)
    {
        var builder = GovernedApp.CreateBuilder();
        builder.Logging.Configure(options => options.ActivityTrackingOptions = tracked);
        builder.Services.AddSingleton<IExternalScopeProvider, OwnScopes>();
        builder.AddAcgsGovernance();
        using var app = (IDisposable)builder.Build();
        List<object?> scopes = [];

        ((WebApplication)app).Services.GetRequiredService<IExternalScopeProvider>().ForEachScope(static (scope, all) => all.Add(scope), scopes);

        Assert.Equal(key, Assert.Single(Assert.IsType<IEnumerable<KeyValuePair<string, object?>>>(Assert.Single(scopes), exactMatch: false)).Key);
    }

    [Fact]
    public async Task Baggage_ThatIsNotTracked_LeavesTheScopesToTheFramework()
    {
        await using var app = await StartAsync(_ => { }, ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);

        Assert.Equal("Microsoft.Extensions.Logging.LoggerFactoryScopeProvider", ScopesOf(app).GetType().FullName);
    }

    private static IExternalScopeProvider ScopesOf(GovernedApp app)
    {
        using var receiver = new ScopeReceiver();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(receiver);
        return receiver.Scopes!;
    }

    private static Task<GovernedApp> StartAsync(Action<WebApplicationBuilder> build, ActivityTrackingOptions tracked = Tracked) => GovernedApp.StartAsync(
        build: builder =>
        {
            builder.Logging.Configure(options => options.ActivityTrackingOptions = tracked);
            build(builder);
        },
        map: app => app.MapGet("/log", (ILogger<ActivityScopeTests> logger) =>
        {
            Activity.Current?.SetTag("span_id", "of-a-tag");
            using (logger.BeginScope(new Dictionary<string, object> { ["of"] = "the application" }))
            {
                logger.LogInformation("inside");
            }
        }));

    private static async Task AskAsync(GovernedApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/log", UriKind.Relative));
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("baggage", "constitutional_hash=of-the-baggage,service=of-the-baggage,trace_id=of-the-baggage,tenant=7");
        using var response = await app.SendAsync(request);
        await app.StopAsync();
    }

    private sealed class OwnScopes : IExternalScopeProvider
    {
        public void ForEachScope<TState>(Action<object?, TState> callback, TState state) =>
            callback(new Dictionary<string, object?> { ["service"] = "of the scope" }, state);

        public IDisposable Push(object? state) => throw new NotSupportedException();
    }

    private sealed class ScopeReceiver : ILoggerProvider, ISupportExternalScope
    {
        public IExternalScopeProvider? Scopes { get; private set; }

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Dispose()
        {
        }
    }
}
