// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Hosting.Styles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

/// <summary>The end of a host that takes itself out first.</summary>
public sealed class DrainTests
{
    private const string Delay = "Acgs:Health:ShutdownDelay";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly TestTime _time = new();

    public static TheoryData<string> Styles => [.. HostStyles.Generic.Keys, .. HostStyles.Web.Keys];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stop_WithADelay_AnswersMeanwhileAndIsNotReady(bool byLifetime)
    {
        await using var app = await StartAsync("00:00:07");
        if (byLifetime)
        {
            app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));
        }

        var timers = _time.Timers;
        var stopping = app.StopAsync();
        await _time.TimersAsync(timers + 1);
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/live"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health"));
        using var answer = await app.GetAsync("/api");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        _time.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromTicks(1));
        Assert.False(stopping.IsCompleted);
        Assert.Equal((503, "unhealthy"), await app.AskAsync("/health/ready"));
        _time.Advance(TimeSpan.FromTicks(1));

        await stopping.WaitAsync(Deadline, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<HttpRequestException>(() => app.GetAsync("/api"));
        await app.StopAsync().WaitAsync(Deadline, TestContext.Current.CancellationToken);
        var record = Assert.Single(app.Logs.GetSnapshot(), record => record.Id.Id == 1213);
        Assert.Equal((LogLevel.Information, "The service is draining: readiness is unhealthy, and the server stops in 7 s."), (record.Level, record.Message));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Stop_OfAHostOfAnyStyle_AnswersMeanwhileAndIsNotReady(string style)
    {
        var start = HostStyles.Generic.GetValueOrDefault(style) ?? HostStyles.Web[style];
        await using var host = await start(
            new() { ["Acgs:Service"] = "styles", [Delay] = "00:00:07" },
            services => services.AddLogging(logging => logging.ClearProviders()).AddSingleton<TimeProvider>(_time));
        var timers = _time.Timers;
        // A host of the old style blocks.
        var stopping = Task.Run(host.StopAsync, TestContext.Current.CancellationToken);
        await _time.TimersAsync(timers + 1);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (await StatusAsync(host.Client, "/health/ready"), await StatusAsync(host.Client, "/api")));

        Assert.False(stopping.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(7));
        await stopping.WaitAsync(Deadline, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Stop_OutOfPatience_EndsTheDelay()
    {
        await using var app = await StartAsync("00:00:07");
        using var patience = new CancellationTokenSource();
        var timers = _time.Timers;
        var stopping = app.Services.GetRequiredService<IHost>().StopAsync(patience.Token);
        await _time.TimersAsync(timers + 1);

        await patience.CancelAsync();

        await stopping.WaitAsync(Deadline, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Stop_WithoutADelay_IsPromptAndSaysNothing()
    {
        await using var app = await StartAsync(delay: null);

        await app.StopAsync().WaitAsync(Deadline, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Id.Id == 1213);
    }

    [Fact]
    public async Task Stop_OfAWorker_KnowsNoDelay()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new(Delay, "00:00:07")]);
        builder.UseTime(_time);
        builder.AddAcgsGovernance();
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        await host.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("00:00:30", "00:00:30", "Acgs:Health:ShutdownDelay is 00:00:30, not shorter than HostOptions.ShutdownTimeout (00:00:30); shorten the delay or lengthen the timeout.")]
    [InlineData("00:01:00", "00:00:30", "Acgs:Health:ShutdownDelay is 00:01:00, not shorter than HostOptions.ShutdownTimeout (00:00:30); shorten the delay or lengthen the timeout.")]
    [InlineData("00:11:00", "00:20:00", "Acgs:Health:ShutdownDelay is 00:11:00, but must be between 00:00:00 and 00:10:00.")]
    [InlineData("-00:00:01", "00:00:30", "Acgs:Health:ShutdownDelay is -00:00:01, but must be between 00:00:00 and 00:10:00.")]
    public async Task Start_WithADelayThatDoesNotFit_Fails(string delay, string shutdown, string expected)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            new() { [Delay] = delay },
            builder => builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Parse(shutdown, null))));

        Assert.Equal([expected], failure.Failures);
    }

    // Whoever stops what has not started would hear of the options again, in place of the failure of the start.
    [Fact]
    public async Task Stop_AfterAStartThatFailed_IsPrompt()
    {
        var builder = GovernedApp.CreateBuilder(new() { [Delay] = "-00:00:01" });
        builder.AddAcgsGovernance();
        await using var app = builder.Build();
        await Assert.ThrowsAsync<GovernanceConfigurationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        await app.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("00:00:29.999", "00:00:30")]
    [InlineData("00:10:00", "-00:00:00.001")]
    public async Task Start_WithADelayThatFits_Succeeds(string delay, string shutdown)
    {
        await using var app = await GovernedApp.StartAsync(
            new() { [Delay] = delay },
            builder =>
            {
                builder.UseTime(_time);
                builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Parse(shutdown, null));
            });

        Assert.Equal((200, "healthy"), await app.AskAsync("/health/ready"));
        await app.Services.GetRequiredService<IHost>().StopAsync(new CancellationToken(canceled: true));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<GovernedApp> StartAsync(string? delay) =>
        GovernedApp.StartAsync(new() { [Delay] = delay }, builder => builder.UseTime(_time));
}
