// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.TestServers.Platforms;

/// <summary>The content of platform.json: where the parts of a running platform are.</summary>
/// <param name="Pid">The platform program.</param>
/// <param name="State">The folder of all files of the platform, which is deleted at its end.</param>
/// <param name="PgPassFile">For PGPASSFILE: the passwords of acgs_user and of postgres.</param>
/// <param name="RedisPasswordFile">Its content is for REDISCLI_AUTH.</param>
/// <param name="AlertsFile">What the receiver of alerts was sent, one line of JSON for each request.</param>
/// <param name="Operator">The folder of who operates the platform: appsettings.json for acgs-cli, and env for the shell.</param>
/// <param name="Parts">The servers and services by their name.</param>
internal sealed record PlatformDescription(
    int Pid,
    string State,
    string PgPassFile,
    string RedisPasswordFile,
    string AlertsFile,
    string Operator,
    IReadOnlyDictionary<string, PlatformPart> Parts)
{
    /// <summary>What the platform writes before the path of the file when all is ready.</summary>
    public const string Announcement = "Ready, for programs: ";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes platform.json into the state folder at once, and returns its path.</summary>
    public string Write()
    {
        var path = Path.Combine(State, "platform.json");
        File.WriteAllText($"{path}.new", JsonSerializer.Serialize(this, Json));
        File.Move($"{path}.new", path);
        return path;
    }

    public static PlatformDescription Read(string path) => JsonSerializer.Deserialize<PlatformDescription>(File.ReadAllText(path), Json)!;
}
