// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>A ledger that is assessed.</summary>
/// <param name="Source">Where it is.</param>
/// <param name="Expected">What it is held against.</param>
internal sealed record FoundLedger(LedgerSource Source, LedgerExpectation Expected);
