// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Audit;

/// <summary>The violations of a rule that a service recorded.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Service">The service.</param>
/// <param name="Records">The number of records.</param>
/// <param name="Violations">The number of violations that they stand for.</param>
internal sealed record ViolationCount(string Rule, string Service, long Records, long Violations);
