// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Outgoing;

/// <summary>Where outgoing calls state the constitutional hash: the section <c>Acgs:Outgoing</c>.</summary>
public sealed class OutgoingOptions
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Outgoing";

    /// <summary>
    /// The hosts whose requests carry the header <c>X-Constitutional-Hash</c>: a name (<c>auth.acgs.example</c>), all names below one
    /// (<c>*.acgs.example</c>, without <c>acgs.example</c> itself), or an address (<c>10.0.0.7</c>, <c>[::1]</c>), each with a port
    /// (<c>localhost:8001</c>) or for every port. Default: none, so nothing is sent anywhere.
    /// </summary>
    public IList<string> Hosts { get; } = [];
}
