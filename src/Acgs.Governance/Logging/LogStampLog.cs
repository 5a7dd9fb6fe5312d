// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Log messages about the stamp.</summary>
internal static partial class LogStampLog
{
    // The arguments attempt to forge the stamp.
    [LoggerMessage(EventId = 1301, Message = "A probe of the log stamp, which states {constitutional_hash} of {service}.", EventName = "LogStampProbe")]
    public static partial void Probe(ILogger logger, LogLevel level, string constitutional_hash, string service);

    [LoggerMessage(1302, LogLevel.Warning, "Log records are not stamped: {Cause}.", EventName = "LogStampMissing")]
    public static partial void NotStamped(ILogger logger, string cause);
}
