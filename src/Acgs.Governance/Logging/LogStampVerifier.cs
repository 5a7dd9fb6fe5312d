// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>Verifies at start, before any other service, that records leave the logging stack with the stamp.</summary>
internal sealed class LogStampVerifier(
    ILoggerFactory factory,
    IOptions<GovernanceOptions> governance,
    IOptions<LoggingOptions> options,
    IHostEnvironment environment,
    LogStampMetrics metrics) : IHostedLifecycleService
{
    private static readonly LogLevel[] Levels =
        [LogLevel.Trace, LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error, LogLevel.Critical];

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var defect = FindDefect();
        metrics.Set(defect is null);
        if (defect is { } found)
        {
            var cause = LogStampDiagnostics.Of(found, factory.GetType());
            if (options.Value.Strict ?? environment.IsDevelopment())
            {
                throw new GovernanceConfigurationException(typeof(LoggingOptions), [$"{LoggingOptions.Section}:Strict is on, but {cause}."]);
            }

            LogStampLog.NotStamped(factory.CreateLogger(LogStampProbe.Category), cause);
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private LogStampDefect? FindDefect()
    {
        if (factory is StampedLoggerFactory ours)
        {
            ours.AddProvider(new LogStampProbeProvider());
        }

        var logger = factory.CreateLogger(LogStampProbe.Category);
        foreach (var level in Levels)
        {
            // The lowest enabled level is the least intrusive. If all are disabled, there is no record to stamp.
            if (logger.IsEnabled(level))
            {
                return Inspect(LogStampProbe.Send(logger, level));
            }
        }

        return null;
    }

    private LogStampDefect? Inspect(IReadOnlyList<KeyValuePair<string, object?>>? tags)
    {
        if (tags is null)
        {
            return LogStampDefect.Missing;
        }

        return Inspect(tags, LogKeys.ConstitutionalHash, governance.Value.ConstitutionalHash!) ?? Inspect(tags, LogKeys.Service, governance.Value.Service!);
    }

    private static LogStampDefect? Inspect(IReadOnlyList<KeyValuePair<string, object?>> tags, string key, string value)
    {
        var values = tags.Where(tag => tag.Key == key).Select(tag => tag.Value).ToList();
        return values switch
        {
            [] => LogStampDefect.Missing,
            [var only] => value.Equals(only) ? null : LogStampDefect.Mismatch,
            _ => LogStampDefect.Duplicate,
        };
    }
}
