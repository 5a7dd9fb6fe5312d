// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>What makes violations identical: closed sets, route templates and where they came from, but nothing that a client sent.</summary>
/// <param name="Rule">The violated rule.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Outcome">What was done about it.</param>
/// <param name="Method">The HTTP method, <c>_OTHER</c> for a nonstandard one, <c>none</c> for what was no request.</param>
/// <param name="Route">The route template of the endpoint; <c>none</c> without one.</param>
/// <param name="Client">The address of the client; <see langword="null"/> without one.</param>
internal readonly record struct ViolationKind(
    ViolationRule Rule, ViolationSeverity Severity, string Outcome, string Method, string Route, IPAddress? Client)
{
    public const string None = ViolationFields.None;
    public const string Other = "_OTHER";
    public const string Refused = "refused";
    public const string Reported = "reported";

    /// <summary>Stands for clients that are not told apart: the broadcast address, from which nobody can connect.</summary>
    public static readonly IPAddress OtherClients = IPAddress.Broadcast;

    /// <summary>The same violation of any client on any route.</summary>
    public ViolationKind Combined => this with { Route = Other, Client = OtherClients };
}
