// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>What of the data is on disk.</summary>
/// <param name="IsLoading">Whether the server reads its data at this moment.</param>
/// <param name="IsSnapshotOk">Whether the last snapshot (RDB) could be written, or none was tried.</param>
/// <param name="LastSnapshot">When the last one was written; the start of the server before the first.</param>
/// <param name="ChangesSinceSnapshot">How many changes it lacks.</param>
/// <param name="IsLogOk">Whether the last writes to the log (AOF) succeeded; <see langword="null"/> if there is no log.</param>
internal sealed record CachePersistence(
    bool IsLoading, bool IsSnapshotOk, DateTimeOffset LastSnapshot, long ChangesSinceSnapshot, bool? IsLogOk);
