// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Health;

/// <summary>Publishes transitions to the registered handlers.</summary>
internal sealed partial class HealthTransitions(IEnumerable<IHealthTransitionHandler> handlers, ILogger<HealthTransitions> logger) : IHealthListener
{
    private readonly IHealthTransitionHandler[] _handlers = [.. handlers];

    public void OnResult(CheckState before, CheckState now)
    {
        if (HealthTransition.Between(before, now) is not { } transition)
        {
            return;
        }

        foreach (var handler in _handlers)
        {
            Notify(handler, transition);
        }
    }

    // Application code: a throwing handler must not end the monitor.
    private void Notify(IHealthTransitionHandler handler, HealthTransition transition)
    {
        try
        {
            handler.OnTransition(transition);
        }
        catch (Exception exception)
        {
            Log.HandlerFailed(logger, handler.GetType(), transition.Check, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1205, LogLevel.Error, "{Handler} failed to handle the transition of health check {Check}.", EventName = "HealthHandlerFailed")]
        public static partial void HandlerFailed(ILogger logger, Type handler, string check, Exception exception);
    }
}
