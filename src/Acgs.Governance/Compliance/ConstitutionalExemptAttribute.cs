// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;

namespace Acgs.Governance;

/// <summary>
/// Exempts an endpoint: its requests are not judged by the header <c>X-Constitutional-Hash</c>, whatever they state. Its responses
/// are stamped all the same. Put it on a handler, an action, a controller or another class whose attributes become metadata of endpoints.
/// Where an endpoint is also marked <see cref="RequireConstitutionAttribute"/> the nearer, that is the last, counts.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ConstitutionalExemptAttribute : Attribute, IConstitutionMetadata
{
    /// <summary>Why requests of this endpoint are not judged, for whoever reviews the code. Rule ACGS1004 asks for it. Default: none.</summary>
    public string? Reason { get; init; }

    bool IConstitutionMetadata.IsRequired => false;
}
