// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>A check that a service shows.</summary>
/// <param name="Name">Its name, which is that of a dependency.</param>
/// <param name="Status">How well it is, in the words of the service.</param>
/// <param name="Reason">Why it is not healthy; <see langword="null"/> when it is.</param>
internal sealed record StatedCheck(string Name, string Status, string? Reason);
