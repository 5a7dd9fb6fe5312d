// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Caching;

/// <summary>The name of a registered cache: the only values that the label <c>cache</c> can take.</summary>
internal sealed record CacheName(string Value);
