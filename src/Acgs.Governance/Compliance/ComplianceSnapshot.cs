// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;

namespace Acgs.Governance.Compliance;

/// <summary>Everything that an evaluation depends on besides the request. Immutable; a reload creates a new one.</summary>
/// <param name="Mode">The action for a violation.</param>
/// <param name="Exempt">The exempt paths.</param>
/// <param name="Constitution">The active hash and the accepted hashes.</param>
internal sealed record ComplianceSnapshot(ComplianceMode Mode, ExemptPaths Exempt, ConstitutionSnapshot Constitution);
