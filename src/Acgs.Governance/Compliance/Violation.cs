// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The identity of a violation: closed sets and route templates, but nothing that a client sent.</summary>
/// <param name="Rule">The violated rule.</param>
/// <param name="Action">The resulting action.</param>
/// <param name="Method">The HTTP method, <c>_OTHER</c> for a nonstandard one, <c>none</c> for a message.</param>
/// <param name="Route">The route template of the endpoint; <c>none</c> without one.</param>
internal readonly record struct Violation(ComplianceRule Rule, ComplianceAction Action, string Method, string Route)
{
    public const string None = "none";
    public const string Other = "_OTHER";

    // The default hash of the rule record would hash all of its strings.
    public override int GetHashCode() => HashCode.Combine(Rule.Index, Action, Method, Route);
}
