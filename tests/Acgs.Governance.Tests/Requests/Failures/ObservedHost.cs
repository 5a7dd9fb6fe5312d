// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using OpenTelemetry.Trace;

namespace Acgs.Governance.Tests.Requests.Failures;

/// <summary>An application on Kestrel with all that watches its requests, governed or not: what each of them sees is kept as text.</summary>
internal sealed class ObservedHost : IAsyncDisposable
{
    private const long BodyLimit = 10;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly ActivityTraceId _trace = ActivityTraceId.CreateRandom();
    private readonly FakeLogCollector _logs = new(Options.Create(new FakeLogCollectorOptions()));
    private readonly List<Activity> _spans = [];
    private readonly ConcurrentQueue<string> _events = [];
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<string> _durations = [];
    private readonly WebApplication _app;
    private readonly RecordedMetrics _counted;

    private ObservedHost(bool isGoverned, HttpProtocols protocols)
    {
        var builder = GovernedApp.CreateBuilder();
        builder.Logging.AddProvider(new FakeLoggerProvider(_logs)).SetMinimumLevel(LogLevel.Debug);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = BodyLimit;
            options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols);
        });
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing
            .AddAspNetCoreInstrumentation(options => options.RecordException = true).AddInMemoryExporter(_spans));
        if (isGoverned)
        {
            builder.AddAcgsGovernance();
        }

        _app = builder.Build();
        _counted = new(_app.Services.GetRequiredService<IMeterFactory>());
        if (isGoverned)
        {
            _app.UseAcgsGovernance();
            _app.MapAcgsGovernance();
        }
    }

    /// <summary>The header that has the requests of this host watched, and not those of the tests beside it.</summary>
    public string TraceParent => $"traceparent: 00-{_trace}-b7ad6b7169203331-01\r\n";

    public int Port => new Uri(_app.Urls.First()).Port;

    public static async Task<ObservedHost> StartAsync(bool isGoverned, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var host = new ObservedHost(isGoverned, protocols);
        Ending.Map(host._app);
        host.Observe();
        await host._app.StartAsync();
        return host;
    }

    /// <summary>The statuses that a governed host has counted, once it has ended.</summary>
    public IReadOnlyList<string> Counted { get; private set; } = [];

    public Task UntilARequestHasStartedAsync() => Eventually.TrueAsync(
        () => _logs.GetSnapshot().Any(record => record.Message.StartsWith("Request starting", StringComparison.Ordinal)), Deadline, "a request starts");

    /// <summary>Lets every request end and returns what was seen of those of the trace, in an order that does not depend on time, because an answer can be there before the server is done.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        await _app.StopAsync();
        Counted = _counted.Counted("acgs.requests");
        await _app.DisposeAsync();
        IEnumerable<string> seen =
        [
            .. _logs.GetSnapshot().Where(IsOfARequest).Select(ObservedText.Of),
            .. _events,
            .. _durations,
            .. _spans.Where(span => span.TraceId == _trace).Select(ObservedText.Of),
        ];
        return [.. seen.Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _counted.Dispose();
        await _app.DisposeAsync();
    }

    private static bool IsOfARequest(FakeLogRecord record) => record.Category is
        "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.Server.Kestrel.BadRequests" or "Microsoft.AspNetCore.Hosting.Diagnostics"
        || record.Category!.StartsWith("Acgs.Governance.Requests", StringComparison.Ordinal);

    private void Observe()
    {
        _app.Services.GetRequiredService<DiagnosticListener>().Subscribe(new Events(_events));
        var factory = _app.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _durations.Enqueue($"{instrument.Name} {ObservedText.Of(tags.ToArray())}"));
        _listener.Start();
    }

    private sealed class Events(ConcurrentQueue<string> seen) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            // The two that every request has, whatever becomes of it, come when the server gets to them.
            if (!value.Key.Contains("HttpRequestIn", StringComparison.Ordinal))
            {
                seen.Enqueue($"event {value.Key} {value.Value?.GetType().GetProperty("exception")?.GetValue(value.Value)?.GetType()}");
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
