// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Compliance;

/// <summary>Intercepts the endpoint that routing selects for a request that is evaluated in a branch, or not at all.</summary>
internal sealed class EndpointGuard(HttpContext context, EndpointGuards guards) : IEndpointFeature
{
    private Endpoint? _endpoint;

    public bool IsEvaluated { get; private set; }

    public Endpoint? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : guards.Guard(context, this, value);
    }

    /// <summary>Marks the request as evaluated; returns <see langword="false"/> if it already was.</summary>
    public bool Begin()
    {
        var isFirst = !IsEvaluated;
        IsEvaluated = true;
        return isFirst;
    }
}
