// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Compliance;

/// <summary>Logs violations, at most one record per second for identical ones.</summary>
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

    // Values that the client sent are not logged: an attacker controls them.
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

        [LoggerMessage(
            1102, LogLevel.Warning, "Allowed in mode Report: {Rule}, method {Method}, route {Route}, count {Count}.", EventName = "ViolationReported")]
        public static partial void Reported(ILogger logger, string rule, string method, string route, int count);
    }
}
