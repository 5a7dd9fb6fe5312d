// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Security.Authentication;

namespace Acgs.Governance.Health;

/// <summary>Maps exceptions to health reasons: connectors' classifiers first, then framework exceptions.</summary>
internal sealed class HealthReasonMapper(IEnumerable<IHealthReasonClassifier> classifiers)
{
    private readonly IHealthReasonClassifier[] _classifiers = [.. classifiers];

    public HealthReason Of(Exception? exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (Classify(current) is { } reason)
            {
                return reason;
            }
        }

        return HealthReason.Failed;
    }

    private HealthReason? Classify(Exception exception)
    {
        foreach (var classifier in _classifiers)
        {
            if (TryClassify(classifier, exception) is { } reason)
            {
                return reason;
            }
        }

        return exception switch
        {
            SocketException socket => Classify(socket.SocketErrorCode),
            AuthenticationException => HealthReason.Protocol,
            EndOfStreamException => HealthReason.Protocol,
            UnauthorizedAccessException => HealthReason.Auth,
            TimeoutException or OperationCanceledException => HealthReason.Timeout,
            _ => null,
        };
    }

    // Application code: a throwing classifier must not end the monitor.
    private static HealthReason? TryClassify(IHealthReasonClassifier classifier, Exception exception)
    {
        try
        {
            return classifier.Classify(exception);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static HealthReason Classify(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => HealthReason.Refused,
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => HealthReason.Dns,
        SocketError.TimedOut => HealthReason.Timeout,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown => HealthReason.Unreachable,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => HealthReason.Protocol,
        _ => HealthReason.Failed,
    };
}
