// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;

namespace Acgs.Governance.Compliance;

/// <summary>All that a judgement depends on beside the request. It never changes; a reload makes another one.</summary>
/// <param name="Mode">What happens to a request that breaks a rule.</param>
/// <param name="Exempt">The paths whose requests are not judged.</param>
/// <param name="Constitution">The active hash and the accepted ones.</param>
internal sealed record ComplianceSnapshot(ComplianceMode Mode, ExemptPaths Exempt, ConstitutionSnapshot Constitution);
