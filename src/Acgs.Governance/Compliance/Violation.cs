// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>What makes two violations identical: closed sets, and templates that the application has, but nothing that a client sent.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Action">What followed from it.</param>
/// <param name="Method">The method of the request, <c>_OTHER</c> if it is no usual one; <c>none</c> for a message.</param>
/// <param name="Route">The template of the endpoint; <c>none</c> without one.</param>
internal readonly record struct Violation(ComplianceRule Rule, ComplianceAction Action, string Method, string Route)
{
    public const string None = "none";
    public const string Other = "_OTHER";

    // The record of a rule would hash all of its texts.
    public override int GetHashCode() => HashCode.Combine(Rule.Index, Action, Method, Route);
}
