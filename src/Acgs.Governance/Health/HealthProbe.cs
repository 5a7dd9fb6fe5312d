// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Runs one check with a hard timeout, one at a time.</summary>
internal sealed class HealthProbe(
    HealthCheckRegistration registration, ProbeSchedule schedule, IServiceScopeFactory scopes, HealthReasonMapper reasons, TimeProvider time)
{
    private readonly CheckScope _scope = CheckScopes.Of(registration.Tags);
    private Task<HealthCheckResult> _running = Task.FromResult(default(HealthCheckResult));
    private long _started;

    public string Name => registration.Name;

    public ProbeSchedule Schedule => schedule;

    // A value outside the enum counts as unhealthy.
    private HealthStatus Failure => Known(registration.FailureStatus);

    /// <summary>The state before the first probe ends.</summary>
    public CheckState Pending() =>
        new(Name, Failure, HealthReason.Pending, TimeSpan.Zero, null, time.GetTimestamp(), schedule.StaleAfter(isDown: false)) { Scope = _scope };

    /// <summary>Runs the check once. Completes at the timeout whatever the check does, and turns any behavior into a result.</summary>
    public async Task<CheckState> RunAsync(CancellationToken stopping)
    {
        // A timed-out probe may still hang in its client library; another one would only queue behind it.
        if (!_running.IsCompleted)
        {
            return GivenUp() with { IsRepeated = true };
        }

        _started = time.GetTimestamp();
        _running = Start();
        Observe(_running);
        try
        {
            await _running.WaitAsync(schedule.Deadline, time, stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // The outcome is read from the task.
        }

        return _running.IsCompleted ? Ended() : GivenUp();
    }

    private CheckState Ended()
    {
        var elapsed = time.GetElapsedTime(_started);
        try
        {
            return _running.Status switch
            {
                TaskStatus.RanToCompletion => State(Known(_running.Result.Status), elapsed, _running.Result.Exception),
                TaskStatus.Faulted => State(HealthStatus.Unhealthy, elapsed, _running.Exception!.InnerException),
                _ => State(HealthStatus.Unhealthy, elapsed, HealthReason.Timeout, cause: null),
            };
        }
        catch (Exception broken)
        {
            // Exceptions are application code too: their properties may throw.
            return State(HealthStatus.Unhealthy, elapsed, HealthReason.Failed, broken.GetType().Name);
        }
    }

    private CheckState GivenUp() => State(HealthStatus.Unhealthy, schedule.Deadline, HealthReason.Timeout, cause: null);

    private CheckState State(HealthStatus found, TimeSpan duration, Exception? exception) =>
        State(found, duration, reasons.Of(exception), ExceptionDescription.Of(exception));

    private CheckState State(HealthStatus found, TimeSpan duration, HealthReason reason, string? cause)
    {
        // An optional check can only degrade, even if it reports unhealthy.
        var status = found == HealthStatus.Unhealthy ? Failure : found;
        return new(
            Name,
            status,
            // A check registered with FailureStatus Healthy has no failure to explain.
            status == HealthStatus.Healthy ? null : reason,
            duration,
            time.GetUtcNow(),
            time.GetTimestamp(),
            schedule.StaleAfter(status != HealthStatus.Healthy))
        { Scope = _scope, Cause = cause };
    }

    private static HealthStatus Known(HealthStatus status) =>
        status is HealthStatus.Healthy or HealthStatus.Degraded ? status : HealthStatus.Unhealthy;

    // On a separate thread: a check that blocks before its first await, for example to connect, would occupy one of the few pool threads of
    // a small machine, and delay requests.
    private Task<HealthCheckResult> Start()
    {
        try
        {
            return Task.Factory.StartNew(
                CheckAsync, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();
        }
        catch (Exception exception)
        {
            // The operating system provides no more threads.
            return Task.FromException<HealthCheckResult>(exception);
        }
    }

    // Without a token: some clients block in cancellation for as long as the server hangs.
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
