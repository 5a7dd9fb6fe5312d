// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>A governed web application with a pipeline of the test's own.</summary>
internal sealed class RowHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RecordedLog _log;
    private readonly PipelineClient _client;
    private readonly GovernanceCounters _counters;

    private RowHost(WebApplication app, RecordedLog log)
    {
        _app = app;
        _log = log;
        _client = new(new Uri(app.Urls.First()), isHttp2: false, new Arrivals());
        _counters = new(app.Services.GetRequiredService<IMeterFactory>());
    }

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>What we logged.</summary>
    public IReadOnlyList<(LogLevel Level, string Message)> Records => _log.Own;

    /// <summary>Starts an application; what it maps and uses besides the three calls is the test's.</summary>
    public static async Task<RowHost> StartAsync(
        Action<GovernanceBuilder> add, Action<WebApplication> configure, params (string Key, string Value)[] settings)
    {
        var log = new RecordedLog();
        var app = Build(add, log, settings);
        try
        {
            configure(app);
            await app.StartAsync(TestContext.Current.CancellationToken);
            return new(app, log);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public Task<RowSeen> GetAsync(string path, params string[] hashes) => AskAsync(new("", HttpMethod.Get, path) { Hashes = hashes });

    /// <summary>Asks, and waits until the server has ended the request.</summary>
    public async Task<RowSeen> AskAsync(Exchange exchange)
    {
        using var trace = new RequestTrace();
        var answer = await _client.AskAsync(exchange, trace.Parent).WithinAsync("the answer");
        await trace.Ended.WithinAsync("the end of the request");
        return new(answer, _counters.Rise());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _counters.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(Action<GovernanceBuilder> add, RecordedLog log, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ApplicationName = typeof(RowHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.ClearProviders().AddProvider(new RecordedLogProvider(log));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        add(builder.AddAcgsGovernance());
        return builder.Build();
    }
}
