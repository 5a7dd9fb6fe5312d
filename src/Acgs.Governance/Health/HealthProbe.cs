// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Runs one check under a hard deadline, never two at a time.</summary>
internal sealed class HealthProbe(
    HealthCheckRegistration registration, TimeSpan period, TimeSpan deadline, IServiceScopeFactory scopes, HealthReasons reasons, TimeProvider time)
{
    // How many periods without a result it takes until the last result counts for nothing.
    private const int StalePeriods = 3;

    private Task<HealthCheckResult> _running = Task.FromResult(default(HealthCheckResult));
    private long _started;

    public string Name => registration.Name;

    public TimeSpan Period { get; } = registration.Period ?? period;

    private TimeSpan Deadline { get; } = registration.Timeout > TimeSpan.Zero ? registration.Timeout : deadline;

    /// <summary>The state before the first probe has ended.</summary>
    public CheckState Pending() =>
        new(Name, registration.FailureStatus, HealthReason.Pending, TimeSpan.Zero, null, time.GetTimestamp(), Period * StalePeriods);

    /// <summary>Probes once. Ends at the deadline whatever the check does.</summary>
    public async Task<CheckState> RunAsync(CancellationToken stopping)
    {
        // A probe that was given up may still hang in its client library; a second one would only pile up behind it.
        if (_running.IsCompleted)
        {
            _started = time.GetTimestamp();
            _running = Task.Run(CheckAsync, CancellationToken.None);
            Observe(_running);
            try
            {
                await _running.WaitAsync(Deadline, time, stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                // What the task ended in, or that it goes on, is read from the task.
            }
        }

        return Result();
    }

    private CheckState Result()
    {
        var (status, reason) = _running.Status switch
        {
            TaskStatus.RanToCompletion => Judge(_running.Result),
            TaskStatus.Faulted => (registration.FailureStatus, reasons.Of(_running.Exception!.InnerException)),
            TaskStatus.Canceled => (registration.FailureStatus, HealthReason.Timeout),
            _ => (registration.FailureStatus, (HealthReason?)HealthReason.Timeout),
        };
        // A check registered with FailureStatus Healthy has no failure to give a reason for.
        return new(Name, status, status == HealthStatus.Healthy ? null : reason, time.GetElapsedTime(_started), time.GetUtcNow(), time.GetTimestamp(), Period * StalePeriods);
    }

    private (HealthStatus Status, HealthReason? Reason) Judge(HealthCheckResult result) => result.Status switch
    {
        HealthStatus.Healthy => (HealthStatus.Healthy, null),
        // What is registered as optional can only degrade, even if its check says otherwise.
        HealthStatus.Unhealthy => (registration.FailureStatus, reasons.Of(result.Exception)),
        _ => (HealthStatus.Degraded, reasons.Of(result.Exception)),
    };

    // No token: some clients block synchronously in cancellation for as long as the server hangs.
    private async Task<HealthCheckResult> CheckAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var check = registration.Factory(scope.ServiceProvider);
        return await check.CheckHealthAsync(new HealthCheckContext { Registration = registration }, CancellationToken.None);
    }

    private static void Observe(Task abandoned) => _ = abandoned.ContinueWith(
        static task => _ = task.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
