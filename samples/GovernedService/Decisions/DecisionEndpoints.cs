// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using GovernedService.Principles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovernedService.Decisions;

internal static class DecisionEndpoints
{
    private const string Path = "/decisions";

    public static void MapDecisions(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, DecideAsync);

    private static async Task<Results<Ok<Verdict>, ValidationProblem>> DecideAsync(
        Decision decision, IPrincipleStore store, PrincipleLookup lookup, IViolationLedger ledger, CancellationToken cancellationToken)
    {
        var ids = decision.Principles.Count > 0
            ? decision.Principles
            : [.. (await store.ListAsync(cancellationToken)).Select(principle => principle.Id)];
        var principles = new List<Principle>();
        foreach (var id in ids)
        {
            if (await lookup.FindAsync(id, cancellationToken) is not { } principle)
            {
                return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["principles"] = ["Unknown principle id."] });
            }

            principles.Add(principle);
        }

        var verdict = DecisionEvaluator.Evaluate(decision, principles);
        if (!verdict.Approved)
        {
            await ledger.AppendAsync(new(Constitution.BrokenRule) { Outcome = "denied", Method = "POST", Route = Path }, cancellationToken: cancellationToken);
        }

        return TypedResults.Ok(verdict);
    }
}
