// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Compliance;

/// <summary>
/// The judgement of one request that came to the policy before routing. It takes the place of the server's endpoint feature: the
/// endpoint that routing sets is judged, and replaced by a refusal if it must be.
/// </summary>
internal sealed class LateJudgement(
    HttpContext context, RequestJudge judge, ComplianceProblem problem, ComplianceSnapshot snapshot, bool isPathExempt) : IEndpointFeature
{
    private Endpoint? _endpoint;

    /// <summary>Whether the request has been judged.</summary>
    public bool IsDone { get; set; }

    public Endpoint? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null || IsDone ? value : Judge(value);
    }

    /// <summary>Judges a request for which no endpoint was found. What has been answered by then can only be reported.</summary>
    public ComplianceRule? JudgeWithoutEndpoint()
    {
        IsDone = true;
        var still = context.Response.HasStarted && snapshot.Mode == ComplianceMode.Enforce
            ? snapshot with { Mode = ComplianceMode.Report }
            : snapshot;
        return judge.Judge(context, endpoint: null, still, isPathExempt);
    }

    // A page about an error is not what was requested, so its marks say nothing about the request.
    private Endpoint Judge(Endpoint endpoint)
    {
        IsDone = true;
        var requested = Reexecution.IsUnderWay(context) ? null : endpoint;
        return judge.Judge(context, requested, snapshot, isPathExempt) is { } broken ? problem.ToEndpoint(broken) : endpoint;
    }
}
