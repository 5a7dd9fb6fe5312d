// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Judges requests to short-circuited endpoints, which routing executes before the middleware sees them. Other endpoints are not
/// touched, because a policy of this kind costs each of its requests an allocation.
/// </summary>
internal sealed class ShortCircuitPolicy(ComplianceState state, RequestJudge judge, ComplianceProblem problem) : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>Whether <c>UseAcgsGovernance</c> was called: without it no request is judged.</summary>
    public bool IsInUse { get; set; }

    /// <summary>After every other policy, because those decide which endpoint it will be.</summary>
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => ContainsDynamicEndpoints(endpoints) || endpoints.Any(ShortCircuit.Marks);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        if (IsInUse && httpContext.Features.Get<IEndpointFeature>() is not LateJudgement && !Reexecution.IsUnderWay(httpContext))
        {
            JudgeFirst(httpContext, candidates);
        }

        return Task.CompletedTask;
    }

    // Candidates are sorted, the best one first; routing takes the first that is still valid.
    private void JudgeFirst(HttpContext context, CandidateSet candidates)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            if (candidates.IsValidCandidate(index))
            {
                Judge(context, candidates, index);
                return;
            }
        }
    }

    private void Judge(HttpContext context, CandidateSet candidates, int index)
    {
        var candidate = candidates[index];
        if (ShortCircuit.Marks(candidate.Endpoint) && judge.Judge(context, candidate.Endpoint, state.Current) is { } broken)
        {
            candidates.ReplaceEndpoint(index, problem.ToEndpoint(broken), candidate.Values);
        }
    }
}
