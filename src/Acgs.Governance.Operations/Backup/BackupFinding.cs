// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Something that is wrong with a backup.</summary>
/// <param name="Kind">What.</param>
/// <param name="Message">One sentence that names the file, table or extension.</param>
internal sealed record BackupFinding(BackupFindingKind Kind, string Message);
