// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Its path in the folder of the backup, with <c>/</c>.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The hash of its bytes in lower-case hexadecimal.</param>
internal sealed record BackupFile(string Path, long Size, string Sha256);
