// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Health;

/// <summary>Publishes changes of status to the handlers that are registered.</summary>
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
            Tell(handler, transition);
        }
    }

    // Code of others: one that throws must not end the monitor.
    private void Tell(IHealthTransitionHandler handler, HealthTransition transition)
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
        [LoggerMessage(1205, LogLevel.Error, "{Handler} failed on the change of health check {Check}.", EventName = "HealthHandlerFailed")]
        public static partial void HandlerFailed(ILogger logger, Type handler, string check, Exception exception);
    }
}
