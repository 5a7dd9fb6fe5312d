// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Records;

/// <summary>What an operator did, for the ledger.</summary>
/// <param name="Rule">Under which rule it is kept: one of <see cref="OperatorRules"/>, or the violated one.</param>
/// <param name="Outcome">A word of a closed set, such as <c>succeeded</c> or <c>failed</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="ConstitutionalHash">The active hash.</param>
internal sealed record OperatorRecord(string Rule, string Outcome, ViolationSeverity Severity, string ConstitutionalHash)
{
    /// <summary>How many things it was done to, such as files or keys; at least 1.</summary>
    public long Count { get; init; } = 1;
}
