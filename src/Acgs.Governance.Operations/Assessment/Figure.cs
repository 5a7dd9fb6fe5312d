// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>A line of the inventory: something that was read, well or not.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Name">What was read.</param>
/// <param name="Value">The value, with its unit.</param>
internal sealed record Figure(string Subject, string Name, string Value);
