// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;

namespace Acgs.Governance.Tests;

[Collection(nameof(StackTests))]
public sealed class LogStampVerifierTests
{
    private const string Missing =
        "Serilog is the logger factory and does not stamp records with constitutional_hash and service: " +
        "add Enrich.WithConstitutionalHash(services) of the package Acgs.Governance.Serilog to its configuration";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_WithoutTheEnricher_NamesThePackage(bool before)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => StartAsync(new ListSink(), before, stamp: null));

        Assert.Equal($"Acgs:Logging:Strict is on, but {Missing}.", failure.Message);
    }

    [Fact]
    public async Task Start_WithoutTheEnricherAndNotStrict_Warns()
    {
        var sink = new ListSink();

        await using var host = await StartAsync(sink, before: true, stamp: null, ("Acgs:Logging:Strict", "false"));

        var record = Assert.Single(sink.Events, one => one.Level == LogEventLevel.Warning);
        Assert.Equal($"Log records are not stamped: \"{Missing}\".", ListSink.Text(record));
    }

    [Fact]
    public async Task Start_WithTheStampOfAnotherConstitution_SaysSo()
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(
            () => StartAsync(new ListSink(), before: false, (_, logger) => logger.Enrich.WithConstitutionalHash("fedcba9876543210", SerilogHost.Service)));

        Assert.StartsWith(
            "Acgs:Logging:Strict is on, but Serilog is the logger factory and stamps a constitutional_hash or service that differs from the configuration: add ",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LogEventLevel.Verbose)]
    [InlineData(LogEventLevel.Warning)]
    [InlineData(LogEventLevel.Fatal)]
    public async Task Start_AtAnyLevel_IsProvenAndShowsNoProbe(LogEventLevel level)
    {
        var sink = new ListSink();

        await using var host = await StartAsync(
            sink, before: true, (services, logger) => logger.MinimumLevel.Is(level).Enrich.WithConstitutionalHash(services));

        Assert.DoesNotContain(sink.Events, one => one.Properties["SourceContext"].ToString() == "\"Acgs.Governance.Logging\"");
    }

    private static Task<SerilogHost> StartAsync(
        ListSink sink, bool before, Action<IServiceProvider, LoggerConfiguration>? stamp, params (string Key, string Value)[] settings) =>
        SerilogHost.StartAsync(
            builder =>
            {
                if (!before)
                {
                    builder.AddAcgsGovernance();
                }

                builder.Services.AddSerilog((services, logger) =>
                {
                    logger.WriteTo.Sink(sink);
                    stamp?.Invoke(services, logger);
                });
                builder.AddAcgsGovernance();
            },
            settings);
}
