// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A governed dependency states another constitution, none, or more than one.</summary>
internal sealed class ConstitutionMismatchException() : Exception("The dependency states another constitution.");
