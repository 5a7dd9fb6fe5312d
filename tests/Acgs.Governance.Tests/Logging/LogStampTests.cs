// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Logging;

public sealed class LogStampTests
{
    [Fact]
    public async Task EveryRecord_OfEveryCategory_IsStampedExactlyOnce()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:ConstitutionalHash"] = Hash.Older },
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Trace);
                builder.AddCheck("db", new ScriptedCheck());
            },
            app => app.MapGet("/log", (ILoggerFactory factory) =>
            {
                var logger = factory.CreateLogger("Some.Category.Of.The.Application");
                logger.LogInformation("no arguments");
                logger.LogError(new InvalidOperationException("failure"), "one argument: {Argument}", 7);
                logger.Log(LogLevel.Warning, default, "a state that is a string", null, (state, _) => state);
                using (logger.BeginScope("a scope of {Kind}", "ours"))
                {
                    logger.LogDebug("in a scope");
                }
            }));

        using var response = await app.GetAsync("/log", Hash.Foreign);
        using var logged = await app.GetAsync("/log");
        await app.Services.FirstRoundAsync();

        await app.StopAsync();
        var records = app.Logs.GetSnapshot();
        Assert.Equal(4, records.Count(record => record.Category == "Some.Category.Of.The.Application"));
        Assert.Contains(records, record => record.Category == "Microsoft.Hosting.Lifetime");
        Assert.Contains(records, record => record.Category == "Acgs.Governance.Compliance.ComplianceMiddleware");
        Assert.All(records, record => Assert.Equal(
            [("constitutional_hash", Hash.Older), ("service", GovernedApp.Service)], Stamps(record)));
    }

    [Fact]
    public async Task TwoProviders_BothGetTheStamp()
    {
        var second = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        await using var app = await GovernedApp.StartAsync(build: builder => builder.Logging.AddProvider(new FakeLoggerProvider(second)));

        await app.StopAsync();
        Assert.Equal(app.Logs.Count, second.Count);
        Assert.All(app.Logs.GetSnapshot().Concat(second.GetSnapshot()), record => Assert.Equal(
            [("constitutional_hash", Hash.Active), ("service", GovernedApp.Service)], Stamps(record)));
    }

    [Fact]
    public async Task Template_ThatIsForwardedWithAnotherFormatter_HasTheTextOfThatOne()
    {
        await using var app = await GovernedApp.StartAsync();
        var plain = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Forwarded");
        var quoting = new QuotingLogger(plain);

        foreach (var logger in (ILogger[])[plain, quoting, plain, quoting])
        {
            logger.LogInformation("one {Argument}", 1);
        }

        var records = app.Logs.GetSnapshot().Where(record => record.Category == "Forwarded").ToList();
        Assert.Equal(["one 1", "'one 1'", "one 1", "'one 1'"], records.Select(record => record.Message));
        Assert.All(records, record => Assert.Equal("1", record.GetStructuredStateValue("Argument")));
        Assert.All(records, record => Assert.Equal([("constitutional_hash", Hash.Active), ("service", GovernedApp.Service)], Stamps(record)));
    }

    [Fact]
    public async Task Service_NotConfigured_IsTheNameOfTheApplication()
    {
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Service"] = null });

        app.Services.GetRequiredService<ILogger<LogStampTests>>().LogInformation("message");

        Assert.Equal([("constitutional_hash", Hash.Active), ("service", "Acgs.Governance.Tests")], Stamps(app.Logs.LatestRecord));
    }

    private static IEnumerable<(string Key, string? Value)> Stamps(FakeLogRecord record) =>
        record.StructuredState!.Where(pair => pair.Key is "constitutional_hash" or "service")
            .Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private sealed class QuotingLogger(ILogger inner) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            inner.Log(logLevel, eventId, state, exception, (given, thrown) => $"'{formatter(given, thrown)}'");
    }
}
