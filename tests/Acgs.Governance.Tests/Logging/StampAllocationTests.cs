// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

/// <summary>What the stamp costs on top of the extended logger that adds the same tags.</summary>
public sealed partial class StampAllocationTests
{
    private static readonly object?[] Arguments = ["x", "y"];
    private static readonly Dictionary<string, object?> Dictionary = new() { ["a"] = "x", ["b"] = "y" };
    private static readonly KeyValuePair<string, object?>[] Array = [.. Dictionary];
    private static readonly Action<ILogger, string, Exception?> OfText = LoggerMessage.Define<string>(LogLevel.Information, default, "one {A}");
    private static readonly Action<ILogger, int, string, Exception?> OfNumber = LoggerMessage.Define<int, string>(LogLevel.Information, default, "two {A} {B}");

    private static readonly Dictionary<string, Action<ILogger>> Records = new()
    {
        ["text"] = logger => logger.LogInformation("no argument"),
        ["template"] = logger => logger.LogInformation("two {A} {B}", Arguments),
        ["defined, of a text"] = logger => OfText(logger, "x", null),
        ["defined, of a number"] = logger => OfNumber(logger, 7, "x", null),
        ["generated"] = logger => Generated(logger, 7, "x"),
        ["generated, of many"] = logger => Many(logger, 1, 2, 3, 4, 5, 6, 7),
        ["telemetry generator"] = logger =>
        {
            var state = LoggerMessageHelper.ThreadLocalState;
            state.AddTag("a", "x");
            logger.Log(LogLevel.Information, default, state, null, static (_, _) => "text");
            state.Clear();
        },
        ["dictionary"] = logger => logger.Log(LogLevel.Information, default, Dictionary, null, static (_, _) => "text"),
        ["array"] = logger => logger.Log(LogLevel.Information, default, Array, null, static (_, _) => "text"),
        ["string"] = logger => logger.Log(LogLevel.Information, default, "text", null, static (text, _) => text),
    };

    public static TheoryData<string> Kinds => [.. Records.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Record_Stamped_AllocatesNoMoreThanTheExtendedLogger(string kind)
    {
        Activity.Current = null;
        using var extended = Extended();
        using var log = StampedLog.To(new Nowhere());
        var bare = extended.Services.GetRequiredService<ILogger<StampedLog>>();
        var stamped = log.Logger;

        // The compiler removes what it can only when it compiles a second time.
        await Eventually.TrueAsync(
            () => Allocations.PerRun(() => Records[kind](stamped)) <= Allocations.PerRun(() => Records[kind](bare)),
            TimeSpan.FromSeconds(60),
            "a stamped record that allocates no more");
    }

    [Fact]
    public async Task StructState_Stamped_IsBoxedOnceAndNotTwice()
    {
        Activity.Current = null;
        using var extended = Extended();
        using var log = StampedLog.To(new Nowhere());
        var bare = extended.Services.GetRequiredService<ILogger<StampedLog>>();
        var stamped = log.Logger;

        await Eventually.TrueAsync(
            () => Allocations.PerRun(() => OfText(stamped, "x", null)) == 32 && Allocations.PerRun(() => OfText(bare, "x", null)) == 64,
            TimeSpan.FromSeconds(60),
            "one box of 32 bytes instead of two");
    }

    private static IHost Extended()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(new Nowhere());
        builder.Logging.EnableEnrichment();
        builder.Services.AddSingleton<IStaticLogEnricher, SameTags>();
        return builder.Build();
    }

    [LoggerMessage(LogLevel.Information, "two {A} {B}")]
    private static partial void Generated(ILogger logger, int a, string b);

    [LoggerMessage(LogLevel.Information, "many {A} {B} {C} {D} {E} {F} {G}")]
    private static partial void Many(ILogger logger, int a, int b, int c, int d, int e, int f, int g);

    private sealed class SameTags : IStaticLogEnricher
    {
        public void Enrich(IEnrichmentTagCollector collector)
        {
            collector.Add("constitutional_hash", Hash.Active);
            collector.Add("service", GovernedApp.Service);
        }
    }

    /// <summary>Takes every record and keeps none.</summary>
    private sealed class Nowhere : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }

        public void Dispose()
        {
        }
    }
}
