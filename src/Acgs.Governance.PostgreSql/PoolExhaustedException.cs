// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PostgreSql;

/// <summary>The application's pool gives out no connection, although the server answers. It is reported, never thrown.</summary>
internal sealed class PoolExhaustedException : Exception;
