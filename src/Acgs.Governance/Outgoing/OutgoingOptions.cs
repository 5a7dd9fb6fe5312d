// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Outgoing;

/// <summary>Options of outgoing calls, bound to the section <c>Acgs:Outgoing</c>.</summary>
public sealed class OutgoingOptions
{
    internal const string Section = "Acgs:Outgoing";

    /// <summary>
    /// The hosts to which requests carry the header <c>X-Constitutional-Hash</c>: a name (<c>auth.acgs.example</c>), the subdomains of a
    /// name (<c>*.acgs.example</c>, which excludes <c>acgs.example</c>), or an address (<c>10.0.0.7</c>, <c>[::1]</c>), each with a port
    /// (<c>localhost:8001</c>) or for every port. Default: none, the header is never sent.
    /// </summary>
    public IList<string> Hosts { get; } = [];
}
