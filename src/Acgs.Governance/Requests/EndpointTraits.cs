// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Acgs.Governance.Requests;

/// <summary>Endpoint metadata relevant to governance.</summary>
internal sealed class EndpointTraits(Endpoint endpoint)
{
    public Endpoint Endpoint { get; } = endpoint;

    /// <summary>
    /// Whether the hash is required (<see langword="true"/>), the endpoint is exempt (<see langword="false"/>), or neither
    /// (<see langword="null"/>).
    /// </summary>
    public bool? IsRequired { get; } = endpoint.Metadata.GetMetadata<IConstitutionMetadata>()?.IsRequired;

    public bool IsCounted { get; } = endpoint.Metadata.GetMetadata<IDisableHttpMetricsMetadata>() is null;
}
