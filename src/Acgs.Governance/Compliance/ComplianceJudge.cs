// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Applies the policy: decides, counts, and writes the record of a broken rule. It knows no HTTP.</summary>
internal sealed partial class ComplianceJudge(ComplianceMetrics metrics, TimeProvider time, ILogger<ComplianceMiddleware> logger)
{
    public ComplianceDecision Judge(ComplianceSnapshot snapshot, bool isExempt, bool isRequired, StringValues stated)
    {
        var decision = CompliancePolicy.Decide(snapshot.Mode, isExempt, isRequired, stated, snapshot.Constitution, time);
        if (decision.IsEvaluated)
        {
            metrics.Record(decision.Broken);
            Write(decision);
        }

        return decision;
    }

    // What the caller sent stays out of the log: it is the one thing here that an attacker writes.
    private void Write(in ComplianceDecision decision)
    {
        if (decision.Action == ComplianceAction.Refuse)
        {
            Log.Refused(logger, decision.Broken!.Name);
        }
        else if (decision.Action == ComplianceAction.Report)
        {
            Log.Reported(logger, decision.Broken!.Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "Refused a request: {Rule}.", EventName = "RequestRefused")]
        public static partial void Refused(ILogger logger, string rule);

        [LoggerMessage(1102, LogLevel.Warning, "Let a request pass that would be refused in mode Enforce: {Rule}.", EventName = "ViolationReported")]
        public static partial void Reported(ILogger logger, string rule);
    }
}
