// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Health;

/// <summary>Logs changes of status or reason of a dependency, once per change.</summary>
internal sealed partial class HealthLog(ILogger<HealthMonitor> logger) : IHealthListener
{
    public void OnResult(CheckState before, CheckState now)
    {
        if ((now.Status, now.Reason) == (before.Status, before.Reason))
        {
            return;
        }

        if (now.Reason is { } reason)
        {
            Log.Failing(logger, now.Name, HealthNames.Of(now.Status), HealthNames.Of(reason), now.Duration.TotalMilliseconds, now.Cause ?? "no exception");
        }
        else
        {
            Log.Healthy(logger, now.Name, now.Duration.TotalMilliseconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Information, "Health check {Check} is healthy ({DurationMs} ms).", EventName = "HealthCheckHealthy")]
        public static partial void Healthy(ILogger logger, string check, double durationMs);

        [LoggerMessage(1202, LogLevel.Warning, "Health check {Check} is {Status}: {Reason} after {DurationMs} ms ({Cause}).", EventName = "HealthCheckFailing")]
        public static partial void Failing(ILogger logger, string check, string status, string reason, double durationMs, string cause);
    }
}
