// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>A host that logs, and two ways to write the same record.</summary>
internal sealed partial class LogPipeline : IDisposable
{
    private readonly IHost _host;
    private readonly ILogger _logger;
    private readonly Activity? _activity;

    private LogPipeline(IHost host, bool inActivity)
    {
        _host = host;
        _logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Policies");
        _activity = inActivity ? new Activity("request").Start() : null;
    }

    public static LogPipeline Start(Receiver receiver, Stamp stamp, bool inActivity)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "benchmarks" });
        Receive(builder, receiver, stamp);
        if (stamp is Stamp.Ours or Stamp.OursInResource)
        {
            var governance = builder.AddAcgsGovernance();
            _ = stamp == Stamp.Ours ? governance : governance.AddOpenTelemetry();
        }
        else if (stamp == Stamp.ExtendedLogger && receiver != Receiver.Serilog)
        {
            builder.Logging.EnableEnrichment();
        }

        // Not awaited: an activity that starts behind an await is gone for the caller.
        var host = builder.Build();
        host.Start();
        return new(host, inActivity);
    }

    /// <summary>By a method that the compiler generated.</summary>
    public void Generated() => Log.Evaluated(_logger, "residency", 7);

    /// <summary>By a template that is looked up at run time; it boxes its number.</summary>
#pragma warning disable CA1848, CA1873 // The very call that the rules advise against is measured.
    public void Template() => _logger.LogInformation("Policy {Policy} was evaluated {Count} times", "residency", 7);
#pragma warning restore CA1848, CA1873

    public void Dispose()
    {
        _activity?.Dispose();
        _host.Dispose();
    }

    private static void Receive(HostApplicationBuilder builder, Receiver receiver, Stamp stamp) => _ = receiver switch
    {
        Receiver.Nobody => builder.Logging.AddProvider(new NullProvider()),
        Receiver.OpenTelemetry => builder.Logging.AddOpenTelemetry(logging => logging.AddProcessor(new NullProcessor())),
        _ => (object)builder.Services.AddSerilog((services, logger) => _ = stamp is Stamp.Ours or Stamp.OursInResource
            ? logger.WriteTo.Sink(new NullSink()).Enrich.WithConstitutionalHash(services)
            : logger.WriteTo.Sink(new NullSink())),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Policy {Policy} was evaluated {Count} times")]
        public static partial void Evaluated(ILogger logger, string policy, int count);
    }
}
