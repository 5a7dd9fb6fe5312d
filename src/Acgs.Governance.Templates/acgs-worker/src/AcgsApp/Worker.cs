// Constitutional Hash: cdd01ef066bc6cf2

namespace AcgsNamespace;

/// <summary>Runs once per minute.</summary>
public sealed partial class Worker(TimeProvider time, ILogger<Worker> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            LogWork();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Information, "Worked.")]
    private partial void LogWork();
}
