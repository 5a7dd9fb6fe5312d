// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests;

/// <summary>A governed application on Kestrel in this process, with connectors of the test's choice.</summary>
internal sealed class GovernedHost : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly WebApplication _app;

    private GovernedHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<GovernedHost> StartAsync(Action<GovernanceBuilder> connect, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "connector-tests" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Acgs:Health:Period"] = "00:00:00.250",
            ["Acgs:Health:Timeout"] = "00:00:00.250",
            ["Acgs:Health:Checks"] = "Always",
        });
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        connect(builder.AddAcgsGovernance());
        var app = builder.Build();
        app.UseRouting();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        await app.StartAsync(Xunit.TestContext.Current.CancellationToken);
        return new GovernedHost(app);
    }

    /// <summary>Waits until the check has this status and reason, and returns how long its probe took in milliseconds.</summary>
    public async Task<double> UntilAsync(string check, string status, string? reason = null)
    {
        var last = "";
        var duration = 0d;
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    using var answer = await Client.GetAsync("/health");
                    last = await answer.Content.ReadAsStringAsync();
                    var found = JsonDocument.Parse(last).RootElement.GetProperty("checks").GetProperty(check);
                    duration = found.GetProperty("duration_ms").GetDouble();
                    return found.GetProperty("status").GetString() == status && found.GetProperty("reason").GetString() == reason;
                },
                Deadline,
                $"{check} to be {status} ({reason})");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{last}", late);
        }

        return duration;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
