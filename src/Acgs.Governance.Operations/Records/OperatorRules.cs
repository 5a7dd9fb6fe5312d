// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Records;

/// <summary>The rules under which the ledger keeps what operators did. They are no violations, and are not counted as such.</summary>
internal static class OperatorRules
{
    public const string BackupCreated = "backup_created";
    public const string BackupVerified = "backup_verified";
    public const string BackupRestored = "backup_restored";
    public const string CacheCleared = "cache_cleared";
    public const string IncidentOpened = "incident_opened";
    public const string IncidentClosed = "incident_closed";

    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        BackupCreated, BackupVerified, BackupRestored, CacheCleared, IncidentOpened, IncidentClosed,
    };

    public static bool Contain(string rule) => All.Contains(rule);
}
