// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance;

/// <summary>
/// Exempts an endpoint: its requests are not judged by the header <c>X-Constitutional-Hash</c>, whatever they state. Its responses
/// are stamped all the same. Put it on a handler, an action, a controller or another class whose attributes become metadata of endpoints.
/// It is seen where routing runs before <c>UseAcgsGovernance</c>; otherwise the request is judged.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ConstitutionalExemptAttribute : Attribute
{
    /// <summary>Why requests of this endpoint are not judged, for whoever reviews the code. Rule ACGS1004 asks for it. Default: none.</summary>
    public string? Reason { get; init; }
}
