// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance;

/// <summary>Says on endpoints what they ask of their callers.</summary>
public static class GovernanceConventionExtensions
{
    /// <summary>
    /// Makes the header <c>X-Constitutional-Hash</c> mandatory, as <see cref="RequireConstitutionAttribute"/> does: on an endpoint, a
    /// group, all controllers, a hub or a gRPC service. It needs <c>UseAcgsGovernance</c>: without that call the start fails, and a request
    /// that no evaluation has seen, because the call stands in another branch of the pipeline, ends in an exception.
    /// </summary>
    /// <typeparam name="TBuilder">The builder of the endpoints.</typeparam>
    /// <param name="builder">What <c>MapGet</c>, <c>MapGroup</c>, <c>MapControllers</c>, <c>MapHub</c> and the like returned.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder RequireConstitution<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Not Finally: the builders of gRPC had none for long, and throw.
        builder.Add(RequireServices);
        return builder.WithMetadata(new RequireConstitutionAttribute());
    }

    // Without the services nothing else of ours is there to notice.
    private static void RequireServices(EndpointBuilder endpoint)
    {
        if (endpoint.ApplicationServices.GetService(typeof(CompliancePlacement)) is null)
        {
            endpoint.RequestDelegate = _ => throw new InvalidOperationException(
                $"The endpoint '{endpoint.DisplayName}' requires the header {ConstitutionalHashes.HeaderName}, but its services are missing: "
                + "call builder.AddAcgsGovernance() before the application is built, and app.UseAcgsGovernance() afterwards.");
        }
    }
}
