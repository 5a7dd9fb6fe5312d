// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Acgs.Governance.Health;

/// <summary>Hides every other endpoint of the service at the port that was opened for the health endpoints.</summary>
internal sealed class HealthPortPolicy(HealthPort port) : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => port.IsSet;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        if (!port.AnswersOthers(httpContext))
        {
            for (var index = 0; index < candidates.Count; index++)
            {
                if (candidates[index].Endpoint.Metadata.GetMetadata<HealthPort>() is null)
                {
                    candidates.SetValidity(index, false);
                }
            }
        }

        return Task.CompletedTask;
    }
}
