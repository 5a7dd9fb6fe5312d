// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Enrichment.Tests;

/// <summary>What the stamp costs on top of the extended logger without it.</summary>
public sealed class AllocationTests
{
    private static readonly object?[] Arguments = ["x", "y"];
    private static readonly Dictionary<string, object?> Dictionary = new() { ["a"] = "x", ["b"] = "y" };

    private static readonly Dictionary<string, Action<ILogger>> Records = new()
    {
        ["template"] = logger => logger.LogInformation("two {A} {B}", Arguments),
        ["dictionary"] = logger => logger.Log(LogLevel.Information, default, Dictionary, null, static (_, _) => "text"),
        ["string"] = logger => logger.Log(LogLevel.Information, default, "text", null, static (text, _) => text),
        ["telemetry generator"] = logger =>
        {
            var state = LoggerMessageHelper.ThreadLocalState;
            state.AddTag("a", "x");
            logger.Log(LogLevel.Information, default, state, null, static (_, _) => "text");
            state.Clear();
        },
    };

    public static TheoryData<string> Kinds => [.. Records.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Record_Stamped_AllocatesNoMoreThanTheExtendedLogger(string kind)
    {
        Activity.Current = null;
        using var extended = Build(builder => builder.Logging.EnableEnrichment());
        using var stamped = Build(builder => builder.AddAcgsGovernance().AddEnrichment());
        var (bare, ours) = (LoggerOf(extended), LoggerOf(stamped));

        await Eventually.TrueAsync(
            () => Allocations.PerRun(() => Records[kind](ours)) <= Allocations.PerRun(() => Records[kind](bare)),
            TimeSpan.FromSeconds(20),
            "a stamped record that allocates no more");
    }

    private static IHost Build(Action<HostApplicationBuilder> build)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "enriched" });
        builder.Logging.AddProvider(new Nowhere());
        build(builder);
        return builder.Build();
    }

    private static ILogger LoggerOf(IHost host) => host.Services.GetRequiredService<ILogger<AllocationTests>>();

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
