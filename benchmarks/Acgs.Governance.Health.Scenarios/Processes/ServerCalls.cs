// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>What the servers themselves have counted of the statements and commands that checks send.</summary>
/// <param name="Selects">Executions of <c>SELECT 1</c>, by <c>pg_stat_statements</c>.</param>
/// <param name="Pings">Executions of <c>PING</c>, by <c>INFO commandstats</c>.</param>
internal sealed partial record ServerCalls(long Selects, long Pings)
{
    private const string Database = "postgres";

    /// <summary>Lets PostgreSQL count each statement; it is started again for that.</summary>
    public static async Task PrepareAsync(PostgreSqlServer server)
    {
        await QueryAsync(server, "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
        await server.StopAsync();
        await server.StartAgainAsync();
        await QueryAsync(server, "CREATE EXTENSION pg_stat_statements");
    }

    public static async Task<ServerCalls> ReadAsync(Servers servers) => new(
        Convert.ToInt64(
            await QueryAsync(servers.PostgreSql, "SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements WHERE query ~ '^SELECT \\$1;?$'"),
            CultureInfo.InvariantCulture),
        PingsIn(await RawHttp.SendAsync(servers.Redis.Port, $"AUTH {servers.Redis.Password}\r\nINFO commandstats\r\nQUIT\r\n")));

    private static async Task<object?> QueryAsync(PostgreSqlServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(Database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static long PingsIn(string info) =>
        PingCalls().Match(info) is { Success: true } match ? long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"cmdstat_ping:calls=(\d+)")]
    private static partial Regex PingCalls();
}
