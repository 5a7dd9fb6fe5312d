// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>The clients of a server, replicas not counted.</summary>
/// <param name="Connected">How many are connected, this one not counted.</param>
/// <param name="Blocked">How many wait in a blocking command.</param>
/// <param name="Max">How many there can be; <see langword="null"/> if the server does not say.</param>
internal sealed record CacheClients(long Connected, long Blocked, long? Max);
