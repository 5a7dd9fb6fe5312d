// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Compliance;

/// <summary>Sees which endpoint routing sets for one request, where the request is evaluated in a branch of the pipeline or nowhere.</summary>
internal sealed class EndpointGuard(HttpContext context, EndpointGuards guards) : IEndpointFeature
{
    private Endpoint? _endpoint;

    /// <summary>Whether the request has been evaluated.</summary>
    public bool IsEvaluated { get; private set; }

    public Endpoint? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : guards.Guard(context, this, value);
    }

    /// <summary>Begins the one evaluation of the request; <see langword="false"/> if there was one.</summary>
    public bool Begin()
    {
        var isFirst = !IsEvaluated;
        IsEvaluated = true;
        return isFirst;
    }
}
