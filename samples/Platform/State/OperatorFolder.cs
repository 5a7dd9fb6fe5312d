// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;
using Platform.Servers;

namespace Platform.State;

/// <summary>The folder of who operates the platform: what acgs-cli reads there, without the passwords of the databases.</summary>
internal static class OperatorFolder
{
    public const string Name = "operator";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Writes it.</summary>
    /// <param name="state">The folder of the platform.</param>
    /// <param name="services">The services; the ledger and the receivers of the first are meant where no other is named.</param>
    /// <param name="settings">What the services have in common.</param>
    /// <param name="database">The database of the platform.</param>
    /// <param name="cache">The cache of the platform.</param>
    /// <returns>Its path.</returns>
    public static string Write(
        StateFolder state, IReadOnlyList<ServiceServer> services, ServiceSettings settings, PostgreSqlServer database, RedisServer cache)
    {
        WriteSettings(state, Name, services[0], settings, database, cache);
        foreach (var service in services)
        {
            WriteSettings(state, $"{Name}/services/{service.Name}", service, settings, database, cache);
        }

        state.WriteSecret(
            $"{Name}/env", $"export PGPASSFILE='{Path.Combine(state.Path, "pgpass")}' REDISCLI_AUTH='{cache.Password}'\nset -o pipefail\n");
        return Path.Combine(state.Path, Name);
    }

    private static void WriteSettings(
        StateFolder state, string folder, ServiceServer service, ServiceSettings settings, PostgreSqlServer database, RedisServer cache)
    {
        Directory.CreateDirectory(Path.Combine(state.Path, folder));
        state.WriteSecret($"{folder}/appsettings.json", JsonSerializer.Serialize(
            new
            {
                Acgs = new
                {
                    Service = service.Name,
                    Ledger = new { Path = service.Ledger },
                    Alerts = new { Webhooks = new { platform = new { Url = $"{settings.Alerts}services", Secrets = new[] { settings.AlertSecret } } } },
                },
                ConnectionStrings = new
                {
                    postgresql = $"Host=localhost;Port={database.Port};Username={Database.User};Database={Database.Name}",
                    redis = $"localhost:{cache.Port}",
                },
            },
            Json));
    }
}
