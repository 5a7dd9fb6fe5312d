// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Recording;

/// <summary>
/// Logs each record of violations, with the fields that the ledger keeps as state; service and hash are on every log record. Values that a
/// client sent are not logged: an attacker controls them.
/// </summary>
internal sealed partial class ViolationLog(ILoggerFactory loggers)
{
    // The name that filters of applications know.
    private readonly ILogger _logger = loggers.CreateLogger("Acgs.Governance.Compliance.ComplianceMiddleware");

    public void Write(ViolationRecord record)
    {
        var severity = ViolationFields.Name(record.Severity);
        switch (record.Outcome)
        {
            case ViolationKind.Refused:
                Log.Refused(
                    _logger, record.Rule, record.Method, record.Route, record.Count, record.Id, record.OccurredAt, severity, record.Outcome,
                    record.Client, record.TraceId);
                break;
            case ViolationKind.Reported:
                Log.Reported(
                    _logger, record.Rule, record.Method, record.Route, record.Count, record.Id, record.OccurredAt, severity, record.Outcome,
                    record.Client, record.TraceId);
                break;
            default:
                Log.Recorded(
                    _logger, record.Rule, record.Method, record.Route, record.Count, record.Id, record.OccurredAt, severity, record.Outcome,
                    record.Client, record.TraceId);
                break;
        }
    }

    private static partial class Log
    {
        // SYSLIB1015 wants each parameter in the message. What is not in it is state nevertheless, under the name of its parameter: pipelines
        // get every field of the record, and the message stays short.
#pragma warning disable SYSLIB1015
        [LoggerMessage(1101, LogLevel.Warning, "Refused: {Rule}, method {Method}, route {Route}, count {Count}.", EventName = "RequestRefused")]
        public static partial void Refused(
            ILogger logger, string rule, string method, string route, long count, Guid Id, DateTimeOffset OccurredAt, string Severity, string Outcome,
            string Client, string TraceId);

        [LoggerMessage(
            1102, LogLevel.Warning, "Allowed in mode Report: {Rule}, method {Method}, route {Route}, count {Count}.", EventName = "ViolationReported")]
        public static partial void Reported(
            ILogger logger, string rule, string method, string route, long count, Guid Id, DateTimeOffset OccurredAt, string Severity, string Outcome,
            string Client, string TraceId);

        [LoggerMessage(1106, LogLevel.Warning, "Recorded: {Rule}, {Outcome}, method {Method}, route {Route}, count {Count}.", EventName = "ViolationRecorded")]
        public static partial void Recorded(
            ILogger logger, string rule, string method, string route, long count, Guid Id, DateTimeOffset OccurredAt, string Severity, string Outcome,
            string Client, string TraceId);
#pragma warning restore SYSLIB1015
    }
}
