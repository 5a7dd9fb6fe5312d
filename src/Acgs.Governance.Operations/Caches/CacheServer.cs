// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>A server of Redis.</summary>
/// <param name="Version">Such as <c>7.0.15</c>.</param>
/// <param name="Mode"><c>standalone</c>, <c>cluster</c> or <c>sentinel</c>.</param>
/// <param name="Uptime">The time since it was started.</param>
internal sealed record CacheServer(string Version, string Mode, TimeSpan Uptime);
