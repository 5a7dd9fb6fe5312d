// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Health;

internal sealed partial class HealthMaintenance(
    ServingState serving, IEnumerable<IMaintenanceListener> listeners, TimeProvider time, ILogger<HealthMaintenance> logger) : IHealthMaintenance
{
    private readonly IMaintenanceListener[] _listeners = [.. listeners];

    // Listeners hear of beginnings and ends in their order: the end of one must not close what the next has begun.
    private readonly Lock _lock = new();

    public bool IsActive => serving.IsInMaintenance;

    public IDisposable Begin(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        lock (_lock)
        {
            serving.BeginMaintenance();
            Array.ForEach(_listeners, listener => listener.OnBegun(reason, time.GetUtcNow()));
        }

        Log.Began(logger, reason);
        return new Maintenance(this, reason);
    }

    private void End(string reason)
    {
        lock (_lock)
        {
            serving.EndMaintenance();
            if (!serving.IsInMaintenance)
            {
                Array.ForEach(_listeners, listener => listener.OnEnded());
            }
        }

        Log.Ended(logger, reason);
    }

    private sealed class Maintenance(HealthMaintenance owner, string reason) : IDisposable
    {
        private int _isEnded;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isEnded, 1) == 0)
            {
                owner.End(reason);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1211, LogLevel.Information, "Maintenance began; readiness is unhealthy: {Reason}.", EventName = "MaintenanceBegan")]
        public static partial void Began(ILogger logger, string reason);

        [LoggerMessage(1212, LogLevel.Information, "Maintenance ended: {Reason}.", EventName = "MaintenanceEnded")]
        public static partial void Ended(ILogger logger, string reason);
    }
}
