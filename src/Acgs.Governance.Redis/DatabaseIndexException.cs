// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Redis;

/// <summary>The server has no database of the configured index. It is reported, never thrown.</summary>
internal sealed class DatabaseIndexException : Exception;
