// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Alerts;

/// <summary>Logs refused alerts, at most one record in ten seconds: anybody can send what is refused.</summary>
internal sealed partial class AlertReceiverLog(TimeProvider time, ILogger<AlertReceiverLog> logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private long _unlogged;
    private long? _logged;

    public void Refuse(string endpoint, AlertReception reception)
    {
        long count;
        lock (_lock)
        {
            _unlogged++;
            if (_logged is { } logged && time.GetElapsedTime(logged) < Period)
            {
                return;
            }

            (count, _unlogged, _logged) = (_unlogged, 0, time.GetTimestamp());
        }

        Log.Refused(logger, endpoint, Reason(reception), count - 1);
    }

    private static string Reason(AlertReception reception) => reception switch
    {
        AlertReception.Unsigned => "webhook-id, webhook-timestamp or webhook-signature is missing or malformed",
        AlertReception.WrongSignature => "no secret of Acgs:Alerts:Receiver:Secrets made its signature",
        AlertReception.WrongTime => "its timestamp is further from our clock than Acgs:Alerts:Receiver:Tolerance",
        AlertReception.TooLarge => "its body is larger than 20,000 bytes",
        _ => "its body is no alert, or one with another id than webhook-id",
    };

    private static partial class Log
    {
        [LoggerMessage(
            1801, LogLevel.Warning, "An alert at {Endpoint} was refused: {Reason}. {More} more were refused since the last record.",
            EventName = "AlertRefused")]
        public static partial void Refused(ILogger logger, string endpoint, string reason, long more);
    }
}
