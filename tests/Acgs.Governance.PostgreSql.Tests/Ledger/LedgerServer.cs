// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>One server for all tests that leave it running; each has a schema of its own. It ends with the process.</summary>
internal static class LedgerServer
{
    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(() => PostgreSqlServer.StartAsync("max_connections=400"));

    public static Task<PostgreSqlServer> GetAsync()
    {
        PostgreSqlServer.Require();
        return Shared.Value;
    }
}
