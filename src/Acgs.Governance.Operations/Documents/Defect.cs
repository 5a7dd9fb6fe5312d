// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents;

/// <summary>What a rule finds in a document.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Line">The line.</param>
/// <param name="Found">The text that is wrong; a secret is not shown.</param>
/// <param name="Message">What is wrong with it, and what to write instead.</param>
internal sealed record Defect(DocumentRule Rule, int Line, string Found, string Message)
{
    /// <summary>What tells it from others of its kind when it is known already: by default its line, of a secret a digest.</summary>
    public string? Evidence { get; init; }
}
