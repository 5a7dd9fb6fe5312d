// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Caching;

/// <summary>A registered cache name: one of the possible values of the label <c>cache</c>.</summary>
internal sealed record CacheName(string Value);
