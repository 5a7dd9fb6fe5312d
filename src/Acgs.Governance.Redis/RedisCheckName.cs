// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Redis;

/// <summary>Marks that the check of this name is registered.</summary>
internal sealed record RedisCheckName(string Value);
