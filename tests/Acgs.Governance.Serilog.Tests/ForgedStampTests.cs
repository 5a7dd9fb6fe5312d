// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Acgs.Governance.Tests;

public sealed class ForgedStampTests
{
    private const string Hash = "cdd01ef066bc6cf2";

    private static readonly string[] Claimed =
        ["claimed.constitutional_hash=forged-hash", "claimed.service=forged-service", $"constitutional_hash={Hash}", "service=ours"];

    private static readonly Dictionary<string, Action<ILogger>> Records = new()
    {
        ["template"] = logger => logger.Information("{constitutional_hash} {service}", "forged-hash", "forged-service"),
        ["context"] = logger =>
        {
            using (LogContext.PushProperty("constitutional_hash", "forged-hash"))
            using (LogContext.PushProperty("service", "forged-service"))
            {
                logger.Information("inside");
            }
        },
        ["logger for a context"] = logger => logger.ForContext("constitutional_hash", "forged-hash").ForContext("service", "forged-service").Information("inside"),
    };

    public static TheoryData<string, bool> Ways => new MatrixTheoryData<string, bool>([.. Records.Keys], [true, false]);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Record_WithKeysOfTheStamp_KeepsThemUnderOtherNames(string way, bool contextFirst)
    {
        var sink = new ListSink();
        var configuration = new LoggerConfiguration().WriteTo.Sink(sink);
        configuration = contextFirst
            ? configuration.Enrich.FromLogContext().Enrich.WithConstitutionalHash(Hash, "ours")
            : configuration.Enrich.WithConstitutionalHash(Hash, "ours").Enrich.FromLogContext();
        using var logger = configuration.CreateLogger();

        Records[way](logger);

        // A context that is read after the stamp finds its place taken and adds nothing.
        var kept = contextFirst || way != "context";
        Assert.Equal(kept ? Claimed : Claimed[2..], ListSink.Stamps(Assert.Single(sink.Events)));
    }

    [Fact]
    public void Line_OfTheJsonFormatter_HasEachKeyOnce()
    {
        var sink = new ListSink();
        using var logger = new LoggerConfiguration().Enrich.WithConstitutionalHash(Hash, "ours").WriteTo.Sink(sink).CreateLogger();
        logger.Information("{constitutional_hash} {service}", "forged-hash", "forged-service");
        using var writer = new StringWriter();

        new JsonFormatter().Format(sink.Events[0], writer);

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(writer.ToString()));
        List<string> names = [];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2)
            {
                names.Add(reader.GetString()!);
            }
        }

        Assert.Equal(["claimed.constitutional_hash", "claimed.service", "constitutional_hash", "service"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Record_InsideAnActivity_CarriesItsIdsAsSerilogDoes()
    {
        var sink = new ListSink();
        using var logger = new LoggerConfiguration().Enrich.WithConstitutionalHash(Hash, "ours").WriteTo.Sink(sink).CreateLogger();
        using var activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();

        logger.Information("inside");

        Assert.Equal((activity.TraceId, activity.SpanId), (sink.Events[0].TraceId!.Value, sink.Events[0].SpanId!.Value));
    }

    [Theory]
    [InlineData("CDD01ef066bc6cf2", "ours", "The hash must be exactly 16 lower-case hexadecimal digits, but 3 of its 16 characters are not a lower-case hexadecimal digit. (Parameter 'constitutionalHash')")]
    [InlineData(Hash, "two\nlines", "The service name must have 1 to 255 characters, without control or invisible characters. (Parameter 'service')")]
    [InlineData(Hash, "", "The value cannot be an empty string. (Parameter 'service')")]
    public void Stamp_OfAValueThatIsNotOfItsForm_IsRefused(string hash, string service, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new LoggerConfiguration().Enrich.WithConstitutionalHash(hash, service)).Message);

    [Fact]
    public void Stamp_WithoutAHost_IsThatOfTheBuild()
    {
        var sink = new ListSink();
        using var logger = new LoggerConfiguration().Enrich.WithConstitutionalHash().WriteTo.Sink(sink).CreateLogger();

        logger.Information("before the host");

        Assert.Equal([$"constitutional_hash={Hash}", "service=Acgs.Governance.Serilog.Tests"], ListSink.Stamps(sink.Events[0]));
    }

    [Fact]
    public void Stamp_OfARecord_AllocatesOnlyItsPlaceInTheRecord()
    {
        var stamp = new LoggerConfiguration().Enrich.WithConstitutionalHash(Hash, "ours").WriteTo.Sink(new NoSink()).CreateLogger();
        var bare = new LoggerConfiguration().WriteTo.Sink(new NoSink()).CreateLogger();
        var naive = new LoggerConfiguration().Enrich.With(new NaiveEnricher()).WriteTo.Sink(new NoSink()).CreateLogger();

        var (none, ours, theirs) = (PerRecord(bare), PerRecord(stamp), PerRecord(naive));

        TestContext.Current.TestOutputHelper!.WriteLine($"bare {none} B, stamped {ours} B, naive {theirs} B");
        Assert.InRange(ours - none, 0, 216);
        Assert.True(ours < theirs, $"{ours} against {theirs}");
    }

    private static long PerRecord(ILogger logger)
    {
        for (var round = 0; round < 1_000; round++)
        {
            logger.Information("no argument");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1_000; round++)
        {
            logger.Information("no argument");
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000;
    }

    private sealed class NaiveEnricher : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty("constitutional_hash", Hash));
            logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty("service", "ours"));
        }
    }

    private sealed class NoSink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
        }
    }
}
