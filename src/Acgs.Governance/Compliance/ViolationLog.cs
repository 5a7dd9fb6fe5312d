// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Compliance;

/// <summary>Writes the records of violations: at most one a second of those that are identical.</summary>
internal sealed partial class ViolationLog : IDisposable
{
    private readonly ILogger<ComplianceMiddleware> _logger;
    private readonly ViolationFolder _folder;

    public ViolationLog(TimeProvider time, ILogger<ComplianceMiddleware> logger)
    {
        _logger = logger;
        _folder = new(time, Write);
    }

    public void Add(ComplianceRule rule, ComplianceAction action, in ViolationSource source) => _folder.Add(source.ToViolation(rule, action));

    public void Dispose() => _folder.Dispose();

    // What the caller sent stays out of the log: it is the one thing here that an attacker writes.
    private void Write(Violation violation, int count)
    {
        if (violation.Action == ComplianceAction.Refuse)
        {
            Log.Refused(_logger, violation.Rule.Name, violation.Method, violation.Route, count);
        }
        else
        {
            Log.Reported(_logger, violation.Rule.Name, violation.Method, violation.Route, count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "Refused: {Rule}, method {Method}, route {Route}, count {Count}.", EventName = "RequestRefused")]
        public static partial void Refused(ILogger logger, string rule, string method, string route, int count);

        [LoggerMessage(1102, LogLevel.Warning, "Let pass in mode Report: {Rule}, method {Method}, route {Route}, count {Count}.", EventName = "ViolationReported")]
        public static partial void Reported(ILogger logger, string rule, string method, string route, int count);
    }
}
