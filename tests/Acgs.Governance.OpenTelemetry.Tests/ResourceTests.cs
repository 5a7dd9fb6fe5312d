// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Acgs.Governance.OpenTelemetry.Tests;

/// <summary>What the resource says with which metrics, traces and logs leave the process.</summary>
[Collection(ExportedApp.OneAtATime)]
public sealed class ResourceTests
{
    private static readonly string[] Ours =
        [$"constitutional_hash={ExportedApp.Hash}", $"service.name={ExportedApp.Service}", $"service.version={ExportedApp.Version}"];

    public enum Order
    {
        Before,
        After,
    }

    [Theory]
    [InlineData(Order.Before)]
    [InlineData(Order.After)]
    public async Task Resource_OfEverySignal_StatesServiceVersionAndHash(Order order)
    {
        await using var app = await StartAsync(order, telemetry => telemetry.ConfigureResource(_ => { }));

        Assert.All(Resources(app), resource => Assert.Equal(Ours, resource));
    }

    [Theory]
    [InlineData(Order.Before)]
    [InlineData(Order.After)]
    public async Task Resource_ThatTheApplicationConfigures_WinsForTheServiceAndKeepsTheHash(Order order)
    {
        await using var app = await StartAsync(order, telemetry => telemetry.ConfigureResource(resource => resource
            .AddService("own", serviceVersion: "9", autoGenerateServiceInstanceId: false)
            .AddAttributes([new("deployment.environment", "test")])));

        Assert.All(Resources(app), resource => Assert.Equal(
            [$"constitutional_hash={ExportedApp.Hash}", "deployment.environment=test", "service.name=own", "service.version=9"], resource));
    }

    [Theory]
    [InlineData(Order.Before)]
    [InlineData(Order.After)]
    public async Task Resource_ThatTheOperatorNames_WinsForTheServiceAndNotForTheHash(Order order)
    {
        await using var app = await StartAsync(
            order,
            _ => { },
            ("OTEL_SERVICE_NAME", "operated"),
            ("OTEL_RESOURCE_ATTRIBUTES", "constitutional_hash=0000000000000000,deployment.environment=test"));

        Assert.All(Resources(app), resource => Assert.Equal(
            [$"constitutional_hash={ExportedApp.Hash}", "deployment.environment=test", "service.name=operated", $"service.version={ExportedApp.Version}"], resource));
    }

    [Fact]
    public async Task Resource_OfAConfiguredHash_StatesThatHash()
    {
        await using var app = await StartAsync(Order.Before, _ => { }, ("Acgs:ConstitutionalHash", "0123456789abcdef"), ("Acgs:Service", "named"));

        Assert.All(Resources(app), resource => Assert.Equal(
            ["constitutional_hash=0123456789abcdef", "service.name=named", $"service.version={ExportedApp.Version}"], resource));
    }

    [Fact]
    public async Task Start_WithAResourceBuilderBelow_FailsNamingTheSignal()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(
            Order.Before, telemetry => telemetry.WithTracing(traces => traces.SetResourceBuilder(ResourceBuilder.CreateDefault()))));

        Assert.Equal(
            "The OpenTelemetry resource of the traces lacks the active constitutional hash: SetResourceBuilder or an attribute constitutional_hash "
            + "replaced it. Use ConfigureResource, or call AddOpenTelemetry() of Acgs.Governance after it.",
            failure.Message);
    }

    [Fact]
    public async Task Start_WithAResourceBuilderAbove_AddsTheHashToIt()
    {
        await using var app = await StartAsync(
            Order.After, telemetry => telemetry.WithTracing(traces => traces.SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("own", autoGenerateServiceInstanceId: false))));

        Assert.Equal([$"constitutional_hash={ExportedApp.Hash}", "service.name=own"], Attributes(app.Services.GetRequiredService<TracerProvider>()));
    }

    [Theory]
    [InlineData(Order.Before)]
    [InlineData(Order.After)]
    public async Task Start_WithAMalformedHash_FailsNamingTheKey(Order order)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => StartAsync(order, _ => { }, ("Acgs:ConstitutionalHash", "CDD01EF066BC6CF2")));

        Assert.StartsWith("Acgs:ConstitutionalHash must be exactly 16 lower-case", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutTracesAndLogs_NeedsNone()
    {
        await using var app = await ExportedApp.StartAsync((governance, _) => governance.AddOpenTelemetry());

        Assert.Null(app.Services.GetService<TracerProvider>());
        Assert.Null(app.Services.GetService<LoggerProvider>());
        Assert.Equal(Ours, Attributes(app.Services.GetRequiredService<MeterProvider>()));
    }

    [Fact]
    public async Task LogRecord_OfARequest_LeavesUnderTheResourceAndItsTrace()
    {
        var records = new List<LogRecord>();
        var spans = new List<Activity>();
        await using var app = await ExportedApp.StartAsync((governance, logging) =>
        {
            governance.AddOpenTelemetry().Services.AddOpenTelemetry()
                .WithLogging(logs => logs.AddInMemoryExporter(records))
                .WithTracing(traces => traces.AddSource("Microsoft.AspNetCore").AddInMemoryExporter(spans));
            logging.SetMinimumLevel(LogLevel.Warning);
        });

        await app.GetAsync("/api", "0000000000000000");

        // The span ends behind the answer.
        await Eventually.TrueAsync(() => spans.Count > 0, TimeSpan.FromSeconds(20), "the span of the request");
        var resource = Attributes(app.Services.GetRequiredService<LoggerProvider>());
        // The record of violations is logged when their second has ended, or the host does.
        await app.DisposeAsync();
        var refusal = Assert.Single(records, record => record.EventId.Id == 1101);
        Assert.Contains(refusal.TraceId, spans.Select(span => span.TraceId));
        Assert.Equal(Ours, resource);
    }

    private static Task<ExportedApp> StartAsync(Order order, Action<IOpenTelemetryBuilder> configure, params (string Key, string Value)[] settings) =>
        ExportedApp.StartAsync(
            (governance, logging) =>
            {
                _ = order == Order.Before ? governance.AddOpenTelemetry() : governance;
                configure(governance.Services.AddOpenTelemetry().WithMetrics().WithTracing());
                logging.AddOpenTelemetry();
                _ = order == Order.After ? governance.AddOpenTelemetry() : governance;
            },
            settings);

    private static IEnumerable<string>[] Resources(ExportedApp app) =>
    [
        Attributes(app.Services.GetRequiredService<MeterProvider>()),
        Attributes(app.Services.GetRequiredService<TracerProvider>()),
        Attributes(app.Services.GetRequiredService<LoggerProvider>()),
    ];

    // Without what the SDK says of itself.
    private static IEnumerable<string> Attributes(BaseProvider provider) => provider.GetResource().Attributes
        .Where(attribute => !attribute.Key.StartsWith("telemetry.", StringComparison.Ordinal))
        .Select(attribute => $"{attribute.Key}={attribute.Value}")
        .Order(StringComparer.Ordinal);
}
