// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Requests;

namespace Acgs.Governance;

/// <summary>
/// Exempts an endpoint from evaluation of the header <c>X-Constitutional-Hash</c>. Its responses are still stamped. Apply it to a handler,
/// an action, a controller or any other class whose attributes become endpoint metadata. If <see cref="RequireConstitutionAttribute"/> is
/// applied as well, the last one in the endpoint's metadata takes precedence, which is the one nearest to the endpoint.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ConstitutionalExemptAttribute : Attribute, IConstitutionMetadata
{
    /// <summary>The reason for the exemption, for code review; required by rule ACGS1004. Default: none.</summary>
    public string? Reason { get; init; }

    bool IConstitutionMetadata.IsRequired => false;
}
