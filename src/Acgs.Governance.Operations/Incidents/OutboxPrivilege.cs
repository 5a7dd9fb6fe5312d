// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Incidents;

/// <summary>A role that may read a ledger need not be allowed to read the alerts in it.</summary>
internal static class OutboxPrivilege
{
    /// <summary>Whether what the outbox threw says so.</summary>
    public static bool IsMissing(LedgerException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege };

    /// <summary>What is missing, and what grants it.</summary>
    public static string Explain(LedgerException exception)
    {
        var schema = (exception.InnerException as PostgresException)?.SchemaName is { Length: > 0 } name ? name : "acgs_ledger";
        return $"{exception.Message.Split(';')[0]}; GRANT SELECT ON {schema}.alert, {schema}.alert_open TO its role shows them";
    }
}
