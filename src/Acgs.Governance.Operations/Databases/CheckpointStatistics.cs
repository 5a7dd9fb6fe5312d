// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>The checkpoints of a server. Many that were requested mean that max_wal_size is small for what is written.</summary>
/// <param name="Timed">Those that were due by checkpoint_timeout.</param>
/// <param name="Requested">Those that were asked for before, mostly because the log had grown.</param>
internal sealed record CheckpointStatistics(long Timed, long Requested);
