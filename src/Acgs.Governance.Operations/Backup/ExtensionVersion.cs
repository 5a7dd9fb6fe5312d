// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>An extension of a database.</summary>
internal sealed record ExtensionVersion(string Name, string Version);
