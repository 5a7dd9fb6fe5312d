// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Aspire.Tests;

/// <summary>An application as the templates of Aspire make it, governed.</summary>
internal sealed class AspireHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly FakeLogCollector _logs;

    private AspireHost(WebApplication app, FakeLogCollector logs)
    {
        _app = app;
        _logs = logs;
        _client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>What the start said of checks that are not run.</summary>
    public IEnumerable<string> Notes => _logs.GetSnapshot().Where(record => record.Id.Id == 1220).Select(record => $"{record.Level}: {record.Message}");

    public static async Task<AspireHost> StartAsync(Action<WebApplicationBuilder> build, params (string Key, string Value)[] settings)
    {
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(logs));
        foreach (var (key, value) in settings.Append(("Acgs:Health:Period", "00:00:01")).Append(("Acgs:Health:Timeout", "00:00:01")))
        {
            builder.Configuration[key] = value;
        }

        build(builder);
        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, logs);
    }

    /// <summary>Waits until the checks are these, in this order and state, as in <c>postgresql healthy, redis unhealthy refused</c>.</summary>
    public async Task UntilAsync(string checks)
    {
        var last = "";
        try
        {
            await Eventually.TrueAsync(async () => (last = await ReadAsync()) == checks, TimeSpan.FromSeconds(30), checks);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} It is: {last}", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<string> ReadAsync()
    {
        using var answer = await _client.GetAsync("/health");
        using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return string.Join(", ", health.RootElement.GetProperty("checks").EnumerateObject()
            .Select(check => $"{check.Name} {check.Value.GetProperty("status").GetString()} {check.Value.GetProperty("reason").GetString()}".TrimEnd()));
    }
}
