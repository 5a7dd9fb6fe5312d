// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Redis;

/// <summary>The connection that was is gone, and nothing is known of why there is no new one. It is reported, never thrown.</summary>
internal sealed class LostConnectionException(Exception? cause) : Exception(null, cause);
