// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Acgs.Governance.Requests;

/// <summary>What the metadata of an endpoint say to us.</summary>
internal sealed class EndpointTraits(Endpoint endpoint)
{
    /// <summary>The endpoint.</summary>
    public Endpoint Endpoint { get; } = endpoint;

    /// <summary>Whether the hash is required of its callers, or not judged at all; <see langword="null"/> where it says neither.</summary>
    public bool? IsRequired { get; } = endpoint.Metadata.GetMetadata<IConstitutionMetadata>()?.IsRequired;

    /// <summary>Whether its requests are in the metrics.</summary>
    public bool IsCounted { get; } = endpoint.Metadata.GetMetadata<IDisableHttpMetricsMetadata>() is null;
}
