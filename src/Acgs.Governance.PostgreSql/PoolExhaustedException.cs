// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PostgreSql;

/// <summary>The application's pool provides no connection although the server responds. Reported, never thrown.</summary>
internal sealed class PoolExhaustedException : Exception;
