// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Ledger.Scenarios.Load;

internal static class TestedLedger
{
    /// <summary>Makes a ledger in a new store.</summary>
    /// <param name="store"><c>sqlite</c> or <c>postgresql</c>.</param>
    public static async Task<ITestedLedger> CreateAsync(string store)
    {
        if (store == "sqlite")
        {
            return new SqliteLedger();
        }

        PostgreSqlServer.Require();
        return new PostgreSqlLedger(await PostgreSqlServer.StartAsync());
    }
}
