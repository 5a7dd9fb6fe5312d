// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;

namespace Acgs.Governance.Tests;

/// <summary>Serilog added before or after the library, in each of its ways: no record is lost, each is stamped. They set the static logger, so they run in turn.</summary>
[Collection(nameof(StackTests))]
public sealed class StackTests
{
    public static TheoryData<string, bool> Ways =>
        new MatrixTheoryData<string, bool>(["services", "services, to providers", "host", "host, to providers", "bootstrap", "logger", "static logger"], [true, false]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Serilog_AddedBeforeOrAfter_GetsEveryRecordStamped(string way, bool before)
    {
        var sink = new ListSink();
        using var other = new ProviderRecords();
        await using (var host = await SerilogHost.StartAsync(builder =>
        {
            builder.Logging.AddProvider(other);
            Add(builder, sink, way, before);
        }))
        {
            host.Logger.LogInformation("of the application");
            host.Logger.LogInformation("forged {service}", "forged");
            host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("A.Category").LogWarning("of a category");
        }

        Assert.Equal(SerilogHost.Stamped, sink.StampsOf("of the application"));
        Assert.Equal(SerilogHost.Stamped, sink.StampsOf("of a category"));
        Assert.Equal(["claimed.service=forged", .. SerilogHost.Stamped], sink.StampsOf("forged"));
        Assert.Equal(SerilogHost.Stamped, sink.StampsOf("Now listening on"));
        Assert.All(sink.Events, one => Assert.Superset(SerilogHost.Stamped.ToHashSet(), ListSink.Stamps(one).ToHashSet()));
        Assert.DoesNotContain(sink.Events, one => ListSink.Text(one).Contains("A probe", StringComparison.Ordinal));
        Assert.Equal(way.EndsWith("to providers", StringComparison.Ordinal) ? sink.Events.Count : 0, other.Records.Count);
        Assert.All(other.Records, record => Assert.Single(record, tag => tag.Key == "service" && Equals(tag.Value, SerilogHost.Service)));
    }

    [Fact]
    public async Task Serilog_AsOneProviderAmongOthers_GetsEveryRecordStampedOnce()
    {
        var sink = new ListSink();
        await using var logger = new LoggerConfiguration().Enrich.FromLogContext().WriteTo.Sink(sink).CreateLogger();
        await using (var host = await SerilogHost.StartAsync(builder =>
        {
            builder.AddAcgsGovernance();
            builder.Logging.AddSerilog(logger);
        }))
        {
            using (host.Logger.BeginScope(new Dictionary<string, object> { ["constitutional_hash"] = "forged" }))
            using (host.Logger.BeginScope(("service", "forged")))
            {
                host.Logger.LogInformation("of the application {@service}", "forged");
            }
        }

        Assert.Equal(
            ["claimed.constitutional_hash=forged", "claimed.service=forged", .. SerilogHost.Stamped],
            sink.StampsOf("of the application"));
        Assert.Equal(SerilogHost.Stamped, sink.StampsOf("Now listening on"));
    }

    [Fact]
    public async Task Baggage_OfSerilogAsOneProviderAmongOthers_IsKeptUnderOtherNames()
    {
        var sink = new ListSink();
        await using var logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        await using (var host = await SerilogHost.StartAsync(builder =>
        {
            builder.AddAcgsGovernance();
            builder.Logging.AddSerilog(logger).Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.Baggage | ActivityTrackingOptions.Tags);
        }))
        {
            using var activity = new Activity("request").AddBaggage("constitutional_hash", "forged").AddTag("service", "forged").Start();
            host.Logger.LogInformation("of the application");
        }

        Assert.Equal(
            ["claimed.constitutional_hash=forged", "claimed.service=forged", .. SerilogHost.Stamped],
            sink.StampsOf("of the application"));
    }

    [Fact]
    public async Task BootstrapLogger_BeforeTheHost_StampsAsTheBuildDoes()
    {
        var (early, late) = (new ListSink(), new ListSink());
        Log.Logger = new LoggerConfiguration().Enrich.WithConstitutionalHash().WriteTo.Sink(early).CreateBootstrapLogger();
        var kept = Log.ForContext<StackTests>();
        kept.Information("before the host");

        await using (var host = await SerilogHost.StartAsync(builder =>
        {
            builder.Host.UseSerilog((_, services, logger) => Configure(logger, services, late));
            builder.AddAcgsGovernance();
        }))
        {
            kept.Information("within the host");
            Log.Information("static");
        }

        Assert.Equal(["constitutional_hash=cdd01ef066bc6cf2", "service=Acgs.Governance.Serilog.Tests"], early.StampsOf("before the host"));
        Assert.Equal(SerilogHost.Stamped, late.StampsOf("within the host"));
        Assert.Equal(SerilogHost.Stamped, late.StampsOf("static"));
    }

    private static void Add(WebApplicationBuilder builder, ListSink sink, string way, bool before)
    {
        if (!before)
        {
            builder.AddAcgsGovernance();
        }

        switch (way)
        {
            case "services" or "services, to providers":
                builder.Services.AddSerilog((services, logger) => Configure(logger, services, sink), writeToProviders: way != "services");
                break;
            case "host" or "host, to providers":
                builder.Host.UseSerilog((_, services, logger) => Configure(logger, services, sink), writeToProviders: way != "host");
                break;
            case "bootstrap":
                Log.Logger = new LoggerConfiguration().Enrich.WithConstitutionalHash().WriteTo.Sink(new ListSink()).CreateBootstrapLogger();
                builder.Host.UseSerilog((_, services, logger) => Configure(logger, services, sink));
                break;
            case "logger":
                builder.Services.AddSerilog(Explicit(sink), dispose: true);
                break;
            default:
                Log.Logger = Explicit(sink);
                builder.Services.AddSerilog();
                break;
        }

        builder.AddAcgsGovernance();
    }

    private static void Configure(LoggerConfiguration logger, IServiceProvider services, ListSink sink) =>
        logger.Enrich.WithConstitutionalHash(services).WriteTo.Sink(sink);

    private static Logger Explicit(ListSink sink) =>
        new LoggerConfiguration().Enrich.WithConstitutionalHash(SerilogHost.Hash, SerilogHost.Service).WriteTo.Sink(sink).CreateLogger();
}
