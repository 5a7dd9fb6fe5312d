// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;

namespace Acgs.Governance.Ledger;

/// <summary>A violation that a service records. What is not set is taken from the running request or trace where there is one.</summary>
/// <param name="Rule">A rule that was registered at start.</param>
public sealed record Violation(string Rule)
{
    /// <summary>How grave it is. Default: that of the rule.</summary>
    public ViolationSeverity? Severity { get; init; }

    /// <summary>What was done about it: a word of a closed set, never what a client sent. Default: <c>recorded</c>.</summary>
    public string Outcome { get; init; } = "recorded";

    /// <summary>The HTTP method. Default: <c>none</c>.</summary>
    public string Method { get; init; } = ViolationFields.None;

    /// <summary>The route template, never the path. Default: <c>none</c>.</summary>
    public string Route { get; init; } = ViolationFields.None;

    /// <summary>The address of the client, of which only a salted digest is recorded. Default: none.</summary>
    public IPAddress? Client { get; init; }
}
