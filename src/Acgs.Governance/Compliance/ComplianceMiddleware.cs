// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>Judges each request that is not exempt, counts the outcome, and refuses a broken rule when told to.</summary>
internal sealed partial class ComplianceMiddleware(
    RequestDelegate next,
    CompliancePolicy policy,
    ComplianceProblem problem,
    ComplianceMetrics metrics,
    ExemptPaths exempt,
    IOptions<ComplianceOptions> options,
    ILogger<ComplianceMiddleware> logger)
{
    private readonly ComplianceMode _mode = options.Value.Mode;

    public Task InvokeAsync(HttpContext context)
    {
        if (_mode == ComplianceMode.Stamp || exempt.Contain(context.Request.Path) || IsExempt(context.GetEndpoint()))
        {
            return next(context);
        }

        var outcome = policy.Evaluate(context.Request.Headers[ConstitutionalHashes.HeaderName]);
        var broken = ComplianceRule.BrokenBy(outcome);
        metrics.Record(outcome, broken);
        return broken is null ? next(context) : Answer(context, broken);
    }

    private static bool IsExempt(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ConstitutionalExemptAttribute>() is not null;

    // What the client sent stays out of the log: it is the one thing here that an attacker writes.
    private Task Answer(HttpContext context, ComplianceRule broken)
    {
        if (_mode == ComplianceMode.Report)
        {
            Log.Reported(logger, broken.Name);
            return next(context);
        }

        Log.Refused(logger, broken.Name);
        return problem.WriteAsync(context, broken);
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "Refused a request: {Rule}.", EventName = "RequestRefused")]
        public static partial void Refused(ILogger logger, string rule);

        [LoggerMessage(1102, LogLevel.Warning, "Let a request pass that would be refused in mode Enforce: {Rule}.", EventName = "ViolationReported")]
        public static partial void Reported(ILogger logger, string rule);
    }
}
