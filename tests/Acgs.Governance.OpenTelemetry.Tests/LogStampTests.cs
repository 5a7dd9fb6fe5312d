// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Acgs.Governance.OpenTelemetry.Tests;

/// <summary>The stamp of log records: stated by the resource, once.</summary>
[Collection(ExportedApp.OneAtATime)]
public sealed class LogStampTests
{
    private const string Category = "Policies";

    public enum Order
    {
        /// <summary>Logs are exported by the options of the provider, above our line.</summary>
        ProviderAbove,

        /// <summary>The same below our line.</summary>
        ProviderBelow,

        /// <summary>Logs are exported by the builder of OpenTelemetry.</summary>
        Builder,
    }

    [Theory]
    [InlineData(Order.ProviderAbove)]
    [InlineData(Order.ProviderBelow)]
    [InlineData(Order.Builder)]
    public async Task Record_OfAResourceWithTheStamp_DoesNotRepeatIt(Order order)
    {
        var (records, resource) = await LogAsync(order, logger => logger.LogInformation("Policy {Policy} in {Count}", "residency", 7));

        Assert.Equal(["Count=7", "Policy=residency", "{OriginalFormat}=Policy {Policy} in {Count}"], Assert.Single(records));
        Assert.Equal([$"constitutional_hash={ExportedApp.Hash}", $"service.name={ExportedApp.Service}"], resource.Where(IsOfTheStamp));
    }

    [Fact]
    public async Task Record_ThatForgesTheStamp_ShowsNoOtherValueUnderItsKeys()
    {
        var (records, resource) = await LogAsync(Order.ProviderBelow, logger =>
        {
            logger.LogInformation("of {constitutional_hash} by {service}", "forged", "nobody");
            logger.Log(LogLevel.Information, default, new Dictionary<string, object?> { ["constitutional_hash"] = "forged" }, null, (_, _) => "");
        });

        Assert.Equal(
            ["claimed.constitutional_hash=forged", "claimed.service=nobody", "{OriginalFormat}=of {constitutional_hash} by {service}"], records[0]);
        Assert.Equal(["claimed.constitutional_hash=forged"], records[1]);
        Assert.Contains($"constitutional_hash={ExportedApp.Hash}", resource);
    }

    [Fact]
    public async Task Record_OfAServiceThatTheResourceNamesOtherwise_KeepsItsOwnName()
    {
        var (records, resource) = await LogAsync(
            Order.Builder,
            logger => logger.LogInformation("plain"),
            services => services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("operated", autoGenerateServiceInstanceId: false)));

        Assert.Equal([$"service={ExportedApp.Service}", "{OriginalFormat}=plain"], Assert.Single(records));
        Assert.Contains("service.name=operated", resource);
    }

    [Fact]
    public async Task Records_InARow_EachShowTheirOwnAttributes()
    {
        var (records, _) = await LogAsync(Order.Builder, logger =>
        {
            for (var number = 0; number < 3; number++)
            {
                logger.LogInformation("number {Number}", number);
            }
        });

        Assert.Equal([0, 1, 2], records.Select(record => int.Parse(record[0]["Number=".Length..], CultureInfo.InvariantCulture)));
        Assert.All(records, record => Assert.Equal(2, record.Count));
    }

    private static async Task<(List<List<string>> Records, List<string> Resource)> LogAsync(
        Order order, Action<ILogger> write, Action<IServiceCollection>? add = null)
    {
        var records = new List<LogRecord>();
        await using var app = await ExportedApp.StartAsync((governance, logging) => Arrange(governance, logging, order, records, add));
        write(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category));
        await app.StopAsync();
        return (
            [.. records.Where(record => record.CategoryName == Category).Select(record => Text(record.Attributes!))],
            Text(app.Services.GetRequiredService<LoggerProvider>().GetResource().Attributes!));
    }

    private static void Arrange(GovernanceBuilder governance, ILoggingBuilder logging, Order order, List<LogRecord> records, Action<IServiceCollection>? add)
    {
        if (order == Order.ProviderAbove)
        {
            logging.AddOpenTelemetry(options => options.AddInMemoryExporter(records));
        }

        governance.AddOpenTelemetry();
        if (order == Order.ProviderBelow)
        {
            logging.AddOpenTelemetry(options => options.AddInMemoryExporter(records));
        }
        else if (order == Order.Builder)
        {
            governance.Services.AddOpenTelemetry().WithLogging(logs => logs.AddInMemoryExporter(records));
        }

        add?.Invoke(governance.Services);
    }

    private static List<string> Text(IEnumerable<KeyValuePair<string, object?>> attributes) =>
        [.. attributes.Select(attribute => $"{attribute.Key}={attribute.Value}").Order(StringComparer.Ordinal)];

    private static bool IsOfTheStamp(string attribute) =>
        attribute.StartsWith("constitutional_hash=", StringComparison.Ordinal) || attribute.StartsWith("service.name=", StringComparison.Ordinal);
}
