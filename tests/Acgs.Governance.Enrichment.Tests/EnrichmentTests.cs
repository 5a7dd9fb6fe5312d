// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Logging;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Buffering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Enrichment.Tests;

/// <summary>What an application uses of Microsoft.Extensions.Telemetry goes on working.</summary>
public sealed partial class EnrichmentTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_WithEnrichmentOfTheApplication_IsProven(bool before)
    {
        using var host = EnrichedHost.Govern(builder => builder.Logging.EnableEnrichment().EnableRedaction(), before);

        Assert.Null(await Record.ExceptionAsync(host.StartAsync));
    }

    [Fact]
    public async Task Start_WithASamplerAndABuffer_IsProven()
    {
        using var host = EnrichedHost.Govern(builder => builder.Logging.AddSampler<NoSample>().AddGlobalBuffer(LogLevel.Warning));

        Assert.Null(await Record.ExceptionAsync(host.StartAsync));
        Assert.Empty(host.Lines);
    }

    [Fact]
    public void Sampler_OfTheApplication_LeavesRecordsOut()
    {
        using var host = EnrichedHost.Govern(builder => builder.Logging.AddSampler<NoSample>());

        host.Logger.LogInformation("left out");

        Assert.Empty(host.Lines);
    }

    [Fact]
    public void Buffer_OfTheApplication_KeepsTheStampWithTheRecord()
    {
        using var host = EnrichedHost.Govern(builder => builder.Logging.AddGlobalBuffer(LogLevel.Information));
        using (var activity = new Activity("buffered").Start())
        {
            host.Logger.LogInformation("kept for {service}", "later");
            Assert.Empty(host.Lines);
        }

        host.Services.GetRequiredService<LogBuffer>().Flush();

        Assert.Equal(
            ["claimed.service", "constitutional_hash", "service", "span_id", "trace_id"],
            JsonLine.Stamps(Assert.Single(host.Lines)).Select(pair => pair.Key["State.".Length..]));
    }

    [Fact]
    public void Redaction_OfTheApplication_RedactsWhatIsClassified()
    {
        using var host = EnrichedHost.Govern(builder =>
        {
            builder.Logging.EnableRedaction(options => options.ApplyDiscriminator = false);
            builder.Services.AddSingleton<IRedactorProvider, StarRedactors>();
        });

        SignedIn(host.Logger, "alice", "forged");

        var line = Assert.Single(host.Lines);
        Assert.Contains(("State.user", "*****"), JsonLine.Pairs(line));
        Assert.Contains(("State.claimed.service", "******"), JsonLine.Pairs(line));
        Assert.Contains(("Message", "***** of ******"), JsonLine.Pairs(line));
        Assert.Contains(EnrichedHost.Stamp, line, StringComparison.Ordinal);
    }

    [Fact]
    public void FactoryOfAnotherStack_IsLeftAlone()
    {
        using var host = EnrichedHost.Govern(builder => builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance), before: true);

        Assert.Same(NullLoggerFactory.Instance, host.Services.GetRequiredService<ILoggerFactory>());
    }

    [LoggerMessage(LogLevel.Information, "{user} of {service}")]
    private static partial void SignedIn(ILogger logger, [Personal] string user, [Personal] string service);

    private sealed class PersonalAttribute() : DataClassificationAttribute(new("tests", "personal"));

    private sealed class NoSample : LoggingSampler
    {
        public override bool ShouldSample<TState>(in LogEntry<TState> logEntry) => false;
    }

    private sealed class StarRedactors : IRedactorProvider
    {
        public Redactor GetRedactor(DataClassificationSet classifications) => new Stars();

        private sealed class Stars : Redactor
        {
            public override int GetRedactedLength(ReadOnlySpan<char> input) => input.Length;

            public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
            {
                destination[..source.Length].Fill('*');
                return source.Length;
            }
        }
    }
}
