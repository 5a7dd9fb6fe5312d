// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance;

/// <summary>Says on endpoints what they ask of their callers.</summary>
public static class GovernanceConventionExtensions
{
    /// <summary>
    /// Makes the header <c>X-Constitutional-Hash</c> mandatory, as <see cref="RequireConstitutionAttribute"/> does: on an endpoint, a
    /// group, all controllers, a hub or a gRPC service. It needs <c>UseAcgsGovernance</c>.
    /// </summary>
    /// <typeparam name="TBuilder">The builder of the endpoints.</typeparam>
    /// <param name="builder">What <c>MapGet</c>, <c>MapGroup</c>, <c>MapControllers</c>, <c>MapHub</c> and the like returned.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder RequireConstitution<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithMetadata(new RequireConstitutionAttribute());
    }
}
