// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger.Scenarios;

/// <summary>What is recorded.</summary>
internal static class Samples
{
    public const string Rule = "benchmark_rule";

    /// <summary>The bytes of the canonical JSON of <see cref="Violation"/>, for peers.</summary>
    public const int BodyLength = 400;

    public static Violation Violation { get; } = new(Rule) { Outcome = "reported", Method = "POST", Route = "/orders/{id}/items/{item}" };
}
