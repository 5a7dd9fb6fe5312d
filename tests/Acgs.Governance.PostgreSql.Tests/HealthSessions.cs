// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>The sessions that probes have on a server, as the server sees them.</summary>
internal static class HealthSessions
{
    private const string Own = "application_name = 'acgs-health'";

    public static async Task<long> CountAsync(PostgreSqlServer server, string application = "acgs-health") =>
        (long)(await AskAsync(server, $"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{application}'"))!;

    /// <summary>The process of the one session; <see langword="null"/> if there is none.</summary>
    public static async Task<int?> PidAsync(PostgreSqlServer server) =>
        (int?)await AskAsync(server, $"SELECT max(pid) FROM pg_stat_activity WHERE {Own}") is { } pid ? pid : null;

    public static Task EndAsync(PostgreSqlServer server) => AskAsync(server, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Own}");

    /// <summary>What the sessions of an application have asked last.</summary>
    public static async Task<string?> LastQueryAsync(PostgreSqlServer server, string application) =>
        (string?)await AskAsync(server, $"SELECT string_agg(query, ';') FROM pg_stat_activity WHERE application_name = '{application}'");

    /// <summary>When the probe has asked last; <see langword="null"/> while it has no session, as after a probe that took too long.</summary>
    public static async Task<DateTime?> LastProbeAsync(PostgreSqlServer server) =>
        (DateTime?)await AskAsync(server, $"SELECT max(query_start) FROM pg_stat_activity WHERE {Own}");

    private static async Task<object?> AskAsync(PostgreSqlServer server, string sql)
    {
        await using var database = NpgsqlDataSource.Create($"{server.ConnectionString()};Pooling=false");
        await using var command = database.CreateCommand(sql);
        var answer = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        return answer is DBNull ? null : answer;
    }
}
