// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Redis;

/// <summary>The server has no database with the configured index. Reported, never thrown.</summary>
internal sealed class DatabaseIndexException : Exception;
