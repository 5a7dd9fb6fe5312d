// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>What is asked for its health.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Address">Where it is; without a password.</param>
/// <param name="Kind">How it is asked.</param>
internal sealed record HealthTarget(string Name, Uri Address, TargetKind Kind)
{
    public const string Rule =
        "is none: write name=address with an address such as http://host:8016 (a governed service), http://host:9091/-/healthy (any other page), "
        + "postgresql://host:5440 or redis://host:6390";

    private const string HealthPath = "/health";
    private const int PostgreSqlPort = 5432;
    private const int RedisPort = 6379;

    /// <summary>The eight of the operations guide, on their ports.</summary>
    public static IReadOnlyList<HealthTarget> Guide { get; } =
    [
        Of("postgresql=postgresql://localhost:5440"),
        Of("redis=redis://localhost:6390"),
        Of("prometheus=http://localhost:9091/-/healthy"),
        Of("grafana=http://localhost:3001/api/health"),
        Of("auth=http://localhost:8016"),
        Of("constitutional-ai=http://localhost:8001"),
        Of("coordinator=http://localhost:8008"),
        Of("blackboard=http://localhost:8010"),
    ];

    /// <summary>Whether the address has a password, which others on the machine could read.</summary>
    public bool HasPassword => Address.UserInfo.Contains(':', StringComparison.Ordinal);

    /// <summary>The user in the address; <see langword="null"/> without one.</summary>
    public string? User => Address.UserInfo.Length > 0 ? Uri.UnescapeDataString(Address.UserInfo) : null;

    /// <summary>Reads a target; <see langword="null"/> if the text is none. Without a name it is called by its host and port.</summary>
    public static HealthTarget? Parse(string text)
    {
        var separator = text.IndexOf('=', StringComparison.Ordinal);
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var name = separator >= 0 && separator < scheme ? text[..separator] : null;
        return name != "" && Uri.TryCreate(name is null ? text : text[(separator + 1)..], UriKind.Absolute, out var address) && address.Host.Length > 0
            ? Create(name, address)
            : null;
    }

    private static HealthTarget Of(string text) => Parse(text)!;

    private static HealthTarget? Create(string? name, Uri address) => address.Scheme switch
    {
        "http" or "https" when address.PathAndQuery == "/" => new(name ?? address.Authority, new Uri(address, HealthPath), TargetKind.Service),
        "http" or "https" => new(name ?? address.Authority, address, TargetKind.Page),
        "postgresql" or "postgres" => new(name ?? address.Authority, WithPort(address, PostgreSqlPort), TargetKind.PostgreSql),
        "redis" => new(name ?? address.Authority, WithPort(address, RedisPort), TargetKind.Redis),
        _ => null,
    };

    private static Uri WithPort(Uri address, int port) => address.Port > 0 ? address : new UriBuilder(address) { Port = port }.Uri;
}
