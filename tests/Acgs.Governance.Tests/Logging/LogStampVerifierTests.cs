// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Logging;

public sealed class LogStampVerifierTests
{
    private const string Cause =
        "Microsoft.Extensions.Logging.LoggerFactory is the logger factory and does not stamp records with constitutional_hash and service: " +
        "leave the factory of the host in place and add providers to builder.Logging, or stamp its records and report LogStampProbe.Current";

    [Fact]
    public async Task Start_WithTheFactoryOfTheHost_IsProvenAndShowsNoProbe()
    {
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Logging:Strict"] = "true" }, builder => builder.Logging.SetMinimumLevel(LogLevel.Debug));

        Assert.Equal([1d], Verified(app));
        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Category == "Acgs.Governance.Logging");
    }

    [Fact]
    public async Task Start_WithEveryLevelOn_ShowsTheProbeAndItsFailedForgery()
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.Logging.SetMinimumLevel(LogLevel.Trace));

        var probe = Assert.Single(app.Logs.GetSnapshot(), record => record.Category == "Acgs.Governance.Logging");
        Assert.Equal((1301, "LogStampProbe", LogLevel.Trace), (probe.Id.Id, probe.Id.Name, probe.Level));
        Assert.Equal(Hash.Active, probe.GetStructuredStateValue("constitutional_hash"));
        Assert.Equal("nothing", probe.GetStructuredStateValue("claimed.constitutional_hash"));
    }

    [Fact]
    public async Task Start_WithAnotherFactoryAndStrict_SaysWhoDoesNotStamp()
    {
        using var factory = new LoggerFactory([new FakeLoggerProvider()]);

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            new() { ["Acgs:Logging:Strict"] = "true" }, builder => builder.Services.AddSingleton<ILoggerFactory>(factory)));

        Assert.Equal($"Acgs:Logging:Strict is on, but {Cause}.", failure.Message);
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Development", "false", false)]
    [InlineData("Production", null, false)]
    [InlineData("Staging", "true", true)]
    public async Task Start_WithAnotherFactory_FailsWhereStrictIsOn(string environment, string? strict, bool fails)
    {
        using var factory = new LoggerFactory([new FakeLoggerProvider()]);

        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "stamped", EnvironmentName = environment });
        builder.Configuration["Acgs:Logging:Strict"] = strict;
        builder.AddAcgsGovernance();
        builder.Services.AddSingleton<ILoggerFactory>(factory);
        using var host = builder.Build();

        var failure = await Record.ExceptionAsync(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(fails, failure is GovernanceConfigurationException);
    }

    [Fact]
    public async Task Start_WithAnotherFactoryAndNotStrict_WarnsAndCounts()
    {
        using var provider = new FakeLoggerProvider();
        using var factory = new LoggerFactory([provider]);

        await using var app = await GovernedApp.StartAsync(build: builder => builder.Services.AddSingleton<ILoggerFactory>(factory));

        Assert.Equal([0d], Verified(app));
        var record = Assert.Single(provider.Collector.GetSnapshot(), record => record.Id.Id == 1302);
        Assert.Equal(
            (LogLevel.Warning, "LogStampMissing", $"Log records are not stamped: {Cause}."), (record.Level, record.Id.Name, record.Message));
    }

    [Fact]
    public async Task Start_WithAFactoryThatLogsNothing_IsProven()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Logging:Strict"] = "true" }, builder => builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance));

        Assert.Equal([1d], Verified(app));
    }

    [Fact]
    public async Task Start_AfterClearProviders_IsProven()
    {
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Logging:Strict"] = "true" }, builder => builder.Logging.ClearProviders());

        Assert.Equal([1d], Verified(app));
    }

    [Fact]
    public async Task Start_WithEveryLevelOff_IsProven()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Logging:Strict"] = "true", ["Logging:LogLevel:Default"] = "None" },
            builder => builder.Services.Configure<LoggerFilterOptions>(options => options.Rules.Clear()));

        Assert.Equal([1d], Verified(app));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_WithEnrichmentOfTheApplication_NamesThePackageThatStampsIt(bool before)
    {
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Logging:Strict"] = "true" });
        using var provider = new FakeLoggerProvider();
        builder.Logging.AddProvider(provider);
        _ = before ? builder.Logging.EnableEnrichment() : null;
        builder.AddAcgsGovernance();
        _ = before ? null : builder.Logging.EnableEnrichment();
        await using var app = builder.Build();

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith(
            "Microsoft.Extensions.Logging.ExtendedLoggerFactory is the logger factory and does not stamp records with constitutional_hash and service: "
            + "call AddEnrichment() of the package Acgs.Governance.Enrichment on what AddAcgsGovernance returns.",
            failure.Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<double> Verified(GovernedApp app)
    {
        app.Metrics.Observe();
        return app.Metrics.Of("acgs.log.stamp.verified").Select(measured => measured.Value);
    }
}
