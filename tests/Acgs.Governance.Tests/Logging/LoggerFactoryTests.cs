// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Logging;

/// <summary>What an application knows of its logger factory is as it was.</summary>
public sealed class LoggerFactoryTests
{
    [Fact]
    public void FilterRules_ByCategoryAndByProvider_Hold()
    {
        using var first = new FakeLoggerProvider();
        using var second = new RecordedConsole("simple");
        using var log = StampedLog.To(first, builder =>
        {
            builder.Logging.AddProvider(second);
            builder.Configuration.AddInMemoryCollection(
            [
                new("Logging:LogLevel:Default", "Warning"),
                new("Logging:LogLevel:Quiet", "None"),
                new($"Logging:{typeof(RecordedConsole).FullName}:LogLevel:Default", "Debug"),
            ]);
            builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        });
        var factory = log.Services.GetRequiredService<ILoggerFactory>();
        var logger = factory.CreateLogger("Loud");

        logger.LogDebug("debug");
        logger.LogWarning("warning");
        factory.CreateLogger("Quiet").LogCritical("critical");

        Assert.Equal(["warning"], first.Collector.GetSnapshot().Select(record => record.Message));
        Assert.Equal(["Loud", "Loud", "Quiet"], second.Records.Select(record => record.Category));
        Assert.True(logger.IsEnabled(LogLevel.Debug));
        Assert.False(logger.IsEnabled(LogLevel.Trace));
    }

    [Fact]
    public void FilterRules_ByTheAliasOfAProvider_Hold()
    {
        using var log = StampedLog.Build(builder =>
        {
            builder.Logging.AddConsole();
            builder.Configuration.AddInMemoryCollection([new("Logging:LogLevel:Default", "None"), new("Logging:Console:LogLevel:Default", "Error")]);
            builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        });

        Assert.True(log.Logger.IsEnabled(LogLevel.Error));
        Assert.False(log.Logger.IsEnabled(LogLevel.Warning));
        Assert.IsType<ConsoleLoggerProvider>(Assert.Single(log.Services.GetServices<ILoggerProvider>()));
    }

    [Fact]
    public void Provider_AddedAtRunTime_GetsStampedRecordsAndScopes()
    {
        using var log = StampedLog.Build(_ => { });
        using var late = new RecordedConsole("json");
        var logger = log.Logger;
        logger.LogInformation("before");

        log.Services.GetRequiredService<ILoggerFactory>().AddProvider(late);
        using (logger.BeginScope("a scope"))
        {
            logger.LogInformation("after");
        }

        var pairs = JsonLine.Pairs(Assert.Single(late.Records).Text);
        Assert.Contains(("State.constitutional_hash", Hash.Active), pairs);
        Assert.Contains(("Scopes", "a scope"), pairs);
    }

    [Fact]
    public void Factory_Disposed_MakesNoLogger()
    {
        var log = StampedLog.Build(_ => { });
        var factory = log.Services.GetRequiredService<ILoggerFactory>();
        var logger = factory.CreateLogger("Known");

        log.Dispose();

        Assert.Throws<ObjectDisposedException>(() => factory.CreateLogger("Known"));
        logger.LogInformation("a logger outlives its factory");
    }

    [Fact]
    public void Category_AskedForTwice_HasOneLogger()
    {
        using var log = StampedLog.Build(_ => { });
        var factory = log.Services.GetRequiredService<ILoggerFactory>();

        Assert.Same(factory.CreateLogger("One"), factory.CreateLogger("One"));
        Assert.NotSame(factory.CreateLogger("One"), factory.CreateLogger("one"));
    }

    [Fact]
    public void LoggerOfAType_HasTheCategoryThatTheFrameworkGivesIt()
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);
        using var plain = new LoggerFactory([console]);

        log.Services.GetRequiredService<ILogger<Dictionary<string, Talkative>>>().LogInformation("generic");
        new Logger<Dictionary<string, Talkative>>(plain).LogInformation("generic");
        log.Services.GetRequiredService<ILogger<Talkative>>().LogInformation("nested");
        new Logger<Talkative>(plain).LogInformation("nested");

        Assert.Equal(
            [
                "System.Collections.Generic.Dictionary", "System.Collections.Generic.Dictionary",
                "Acgs.Governance.Tests.Logging.LoggerFactoryTests.Talkative", "Acgs.Governance.Tests.Logging.LoggerFactoryTests.Talkative",
            ],
            console.Records.Select(record => record.Category));
    }

    [Fact]
    public void Formatter_ThatLogs_LosesNeitherRecord()
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);

        log.Logger.LogInformation("outer {Inner}", new Talkative(log.Logger));

        Assert.Equal(["inner 1", "outer talkative"], console.Records
            .Select(record => JsonLine.Pairs(record.Text).Single(pair => pair.Key == "Message").Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Records_LoggedAtOnce_AreEachStampedOnce()
    {
        using var console = new RecordedConsole("json");
        using var log = StampedLog.To(console);

        await Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, (worker, _) =>
        {
            for (var record = 0; record < 500; record++)
            {
                log.Logger.LogInformation("{Worker} {service} {Record}", worker, "forged", record);
                log.Logger.LogInformation("{Worker} {Record}", worker, record);
            }

            return ValueTask.CompletedTask;
        });

        Assert.Equal(8_000, console.Records.Count);
        Assert.All(console.Records, record =>
        {
            var pairs = JsonLine.Pairs(record.Text);
            Assert.Equal(Hash.Active, Assert.Single(pairs, pair => pair.Key == "State.constitutional_hash").Value);
            Assert.Equal(GovernedApp.Service, Assert.Single(pairs, pair => pair.Key == "State.service").Value);
            var numbers = pairs.Where(pair => pair.Key is "State.Worker" or "State.Record").Select(pair => pair.Value);
            var message = pairs.Single(pair => pair.Key == "Message").Value.Split(' ');
            Assert.Equal([message[0], message[^1]], numbers);
        });
    }

    private sealed class Talkative(ILogger logger)
    {
        public override string ToString()
        {
            logger.LogInformation("inner {Number}", 1);
            return "talkative";
        }
    }
}
