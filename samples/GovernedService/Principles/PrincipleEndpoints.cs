// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http.HttpResults;

namespace GovernedService.Principles;

internal static class PrincipleEndpoints
{
    public static void MapPrinciples(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/principles", (IPrincipleStore store, CancellationToken cancellationToken) => store.ListAsync(cancellationToken));
        endpoints.MapGet("/principles/{id:length(1,64)}", FindAsync);
    }

    private static async Task<Results<Ok<Principle>, NotFound>> FindAsync(string id, PrincipleLookup principles, CancellationToken cancellationToken) =>
        await principles.FindAsync(id, cancellationToken) is { } principle ? TypedResults.Ok(principle) : TypedResults.NotFound();
}
