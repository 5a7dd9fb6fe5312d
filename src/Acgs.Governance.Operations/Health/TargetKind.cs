// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>How a target is asked.</summary>
internal enum TargetKind
{
    /// <summary>A governed service: its <c>/health</c> states a status and the constitutional hash.</summary>
    Service,

    /// <summary>An HTTP address that answers with a status of success.</summary>
    Page,

    /// <summary>A PostgreSQL server that accepts connections.</summary>
    PostgreSql,

    /// <summary>A Redis server that answers PING.</summary>
    Redis,
}
