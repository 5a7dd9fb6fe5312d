// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Requests;

namespace Acgs.Governance;

/// <summary>
/// Makes the header <c>X-Constitutional-Hash</c> mandatory on an endpoint: a request without it is refused in the same way as one with a
/// wrong hash. Apply it to a handler, an action, a controller, a hub, a gRPC service or any other class whose attributes become endpoint
/// metadata. It takes precedence over exempt paths. If <see cref="ConstitutionalExemptAttribute"/> is applied as well, the last one in the
/// endpoint's metadata takes precedence, which is the one nearest to the endpoint.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireConstitutionAttribute : Attribute, IConstitutionMetadata
{
    bool IConstitutionMetadata.IsRequired => true;
}
