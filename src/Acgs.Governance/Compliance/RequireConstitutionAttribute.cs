// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;

namespace Acgs.Governance;

/// <summary>
/// Makes the header <c>X-Constitutional-Hash</c> mandatory on an endpoint: a request without it is refused as one with a wrong hash is.
/// Put it on a handler, an action, a controller, a hub, a gRPC service or another class whose attributes become metadata of endpoints.
/// It comes before an exempt path. Where an endpoint is also marked <see cref="ConstitutionalExemptAttribute"/> the nearer, that is the last, counts.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireConstitutionAttribute : Attribute, IConstitutionMetadata
{
    bool IConstitutionMetadata.IsRequired => true;
}
