// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Redis;

/// <summary>The previous connection is lost and the cause of the next failure is unknown. Reported, never thrown.</summary>
internal sealed class LostConnectionException(Exception? cause) : Exception(null, cause);
