// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Detects a starved thread pool: a process whose pool threads are all blocked is running but cannot serve requests.</summary>
internal sealed partial class ThreadPoolWatchdog : IHostedService, IDisposable
{
    private const int SmallStack = 256 * 1024;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly ILogger<ThreadPoolWatchdog> _logger;
    private readonly IOptions<HealthOptions> _options;
    private readonly Action<Action> _queue;
    private readonly object _waiting = new();
    private TimeSpan _limit;
    private ITimer? _timer;
    private long _beat;
    private int _isQueued;
    private int _isReported;
    private volatile bool _isEnded;

    public ThreadPoolWatchdog(IOptions<HealthOptions> options, TimeProvider time, ILogger<ThreadPoolWatchdog> logger)
        : this(options, time, logger, static work => ThreadPool.UnsafeQueueUserWorkItem(static run => run(), work, preferLocal: false))
    {
    }

    internal ThreadPoolWatchdog(IOptions<HealthOptions> options, TimeProvider time, ILogger<ThreadPoolWatchdog> logger, Action<Action> queue)
    {
        _options = options;
        _time = time;
        _logger = logger;
        _queue = queue;
        _beat = time.GetTimestamp();
    }

    /// <summary>Whether a work item has been queued for longer than the limit.</summary>
    // Once it has ended, nothing is queued any more.
    public bool IsStarved => _timer is not null && !_isEnded && IsTooLong(_time.GetElapsedTime(Volatile.Read(ref _beat))) && Report();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Not read before: services are created before options are validated.
        _limit = _options.Value.ThreadPoolTimeout;
        Volatile.Write(ref _beat, _time.GetTimestamp());
        _timer = _time.CreateTimer(static watchdog => ((ThreadPoolWatchdog)watchdog!).Queue(), this, Interval, Interval);
        new Thread(Watch, SmallStack) { IsBackground = true, Name = "Acgs.Governance watchdog" }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_waiting)
        {
            _isEnded = true;
            Monitor.Pulse(_waiting);
        }
    }

    // On a dedicated thread: a starved pool runs neither requests nor timers.
    private void Watch()
    {
        for (var isEnded = false; !isEnded;)
        {
            // Outside the lock: a log provider that blocks must not block the shutdown.
            _ = IsStarved;
            lock (_waiting)
            {
                isEnded = _isEnded || (Monitor.Wait(_waiting, Interval) && _isEnded);
            }
        }
    }

    // Timer callbacks bypass the queue; only an ordinary work item waits as long as the service's own work.
    private void Queue()
    {
        if (Interlocked.Exchange(ref _isQueued, 1) == 0)
        {
            _queue(Beat);
        }
    }

    private void Beat()
    {
        var waited = _time.GetElapsedTime(Interlocked.Exchange(ref _beat, _time.GetTimestamp()));
        Volatile.Write(ref _isQueued, 0);
        // Logged even if the watchdog thread did not detect it in time.
        if (Interlocked.Exchange(ref _isReported, 0) == 1 || IsTooLong(waited))
        {
            TryLog(() => Log.Recovered(_logger, waited.TotalSeconds));
        }
    }

    private bool IsTooLong(TimeSpan waited) => waited > Interval + _limit;

    private bool Report()
    {
        if (Interlocked.Exchange(ref _isReported, 1) == 0)
        {
            TryLog(() => Log.Starved(_logger, _limit.TotalSeconds, ThreadPool.ThreadCount, ThreadPool.PendingWorkItemCount));
        }

        return true;
    }

    // Called on threads without an exception handler, and in requests.
    private static void TryLog(Action log)
    {
        try
        {
            log();
        }
        catch (Exception)
        {
            // A throwing log provider must not end the process.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1203,
            LogLevel.Critical,
            "The thread pool has not run a work item for {LimitSeconds} s ({Threads} threads, {Pending} items queued); liveness is unhealthy.",
            EventName = "ThreadPoolStarved")]
        public static partial void Starved(ILogger logger, double limitSeconds, int threads, long pending);

        [LoggerMessage(1204, LogLevel.Warning, "The thread pool recovered after {WaitedSeconds} s.", EventName = "ThreadPoolRecovered")]
        public static partial void Recovered(ILogger logger, double waitedSeconds);
    }
}
