// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>Proves at start, before anything else starts, that a record carries the stamp when it leaves the logging stack.</summary>
internal sealed class LogStampProof(
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
        var flaw = FindFlaw();
        metrics.Set(flaw is null);
        if (flaw is { } found)
        {
            var cause = LogStampCauses.Of(found, factory.GetType());
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

    private LogStampFlaw? FindFlaw()
    {
        if (factory is StampedLoggerFactory ours)
        {
            ours.AddProvider(new LogStampWitness());
        }

        var logger = factory.CreateLogger(LogStampProbe.Category);
        foreach (var level in Levels)
        {
            // The lowest one that is on disturbs least. Where none is, no record leaves without the stamp either.
            if (logger.IsEnabled(level))
            {
                return Judge(LogStampProbe.Send(logger, level));
            }
        }

        return null;
    }

    private LogStampFlaw? Judge(IReadOnlyList<KeyValuePair<string, object?>>? tags)
    {
        if (tags is null)
        {
            return LogStampFlaw.Missing;
        }

        return Judge(tags, LogKeys.ConstitutionalHash, governance.Value.ConstitutionalHash!) ?? Judge(tags, LogKeys.Service, governance.Value.Service!);
    }

    private static LogStampFlaw? Judge(IReadOnlyList<KeyValuePair<string, object?>> tags, string key, string value)
    {
        var values = tags.Where(tag => tag.Key == key).Select(tag => tag.Value).ToList();
        return values switch
        {
            [] => LogStampFlaw.Missing,
            [var only] => value.Equals(only) ? null : LogStampFlaw.Foreign,
            _ => LogStampFlaw.Doubled,
        };
    }
}
