// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance;

/// <summary>Adds governance metadata to endpoints.</summary>
public static class GovernanceConventionExtensions
{
    /// <summary>
    /// Makes the header <c>X-Constitutional-Hash</c> mandatory, as <see cref="RequireConstitutionAttribute"/> does, on an endpoint, a
    /// group, all controllers, a hub or a gRPC service. Requires <c>UseAcgsGovernance</c>: without that call the host fails to start; if it
    /// is called only in another branch of the pipeline, requests to the endpoint fail with an exception.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the endpoint builder.</typeparam>
    /// <param name="builder">
    /// The return value of <c>MapGet</c>, <c>MapGroup</c>, <c>MapControllers</c>, <c>MapHub</c> and similar methods.
    /// </param>
    /// <returns>The same builder.</returns>
    public static TBuilder RequireConstitution<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Not Finally: the builders of gRPC had none for long, and throw.
        builder.Add(RequireServices);
        return builder.WithMetadata(new RequireConstitutionAttribute());
    }

    // Without the services, no other component would detect the omission.
    private static void RequireServices(EndpointBuilder endpoint)
    {
        if (endpoint.ApplicationServices.GetService(typeof(CompliancePlacement)) is null)
        {
            endpoint.RequestDelegate = _ => throw new InvalidOperationException(
                $"The endpoint '{endpoint.DisplayName}' requires the header {ConstitutionalHashes.HeaderName}, but the services are missing: "
                + "call builder.AddAcgsGovernance() before building the application, and app.UseAcgsGovernance() after.");
        }
    }
}
