// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A governed dependency states an unacceptable hash, none, or more than one.</summary>
internal sealed class ConstitutionMismatchException() : Exception("The dependency does not state the active or an accepted constitutional hash.");
