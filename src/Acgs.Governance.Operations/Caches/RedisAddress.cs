// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Caches;

/// <summary>Where a Redis server is, and who asks it.</summary>
internal sealed class RedisAddress
{
    public const string Rule = "is no address of Redis: write redis://[user@]host[:port][/database], or rediss://… for TLS";

    private const int DefaultPort = 6379;

    public required string Host { get; init; }

    public int Port { get; init; } = DefaultPort;

    /// <summary>Whether the connection is encrypted, and the certificate of the server checked as the system trusts it.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>The user; <see langword="null"/> for the server's default one.</summary>
    public string? User { get; init; }

    /// <summary>The password; <see langword="null"/> without one.</summary>
    public string? Password { get; init; }

    /// <summary>The number of the database.</summary>
    public int Database { get; init; }

    /// <summary>The address for people, without a password.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>The same server, with another password if there is one.</summary>
    public RedisAddress WithPassword(string? password) => string.IsNullOrEmpty(password) ? this
        : new() { Host = Host, Port = Port, IsEncrypted = IsEncrypted, User = User, Password = password, Database = Database };

    /// <summary>Reads a URI; <see langword="null"/> if the text is none.</summary>
    public static RedisAddress? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("redis" or "rediss")
            || uri.Host.Length == 0 || uri.Query.Length > 0)
        {
            return null;
        }

        var (user, password) = uri.UserInfo.Split(':', 2) is [var name, var secret] ? (name, secret) : (uri.UserInfo, string.Empty);
        return ReadDatabase(uri.AbsolutePath.Trim('/')) is not { } database ? null : new()
        {
            Host = uri.DnsSafeHost,
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            IsEncrypted = uri.Scheme == "rediss",
            User = user.Length > 0 ? Uri.UnescapeDataString(user) : null,
            Password = password.Length > 0 ? Uri.UnescapeDataString(password) : null,
            Database = database,
        };
    }

    /// <summary>
    /// Reads the connection string of a service, as StackExchange.Redis takes it: <c>host:port,password=…,ssl=true</c>. Of several servers it is
    /// the first.
    /// </summary>
    public static RedisAddress? ParseConnectionString(string text)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var options = parts.Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .ToLookup(part => part[0].Trim(), part => part[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var scheme = options["ssl"].LastOrDefault() is { } ssl && ssl.Equals("true", StringComparison.OrdinalIgnoreCase) ? "rediss" : "redis";
        var host = parts.FirstOrDefault(part => !part.Contains('=', StringComparison.Ordinal));
        return Parse(text) ?? (host is not null && Parse($"{scheme}://{host}") is { } server
            && ReadDatabase(options["defaultDatabase"].LastOrDefault() ?? string.Empty) is { } database
            ? new()
            {
                Host = server.Host,
                Port = server.Port,
                IsEncrypted = server.IsEncrypted,
                User = options["user"].LastOrDefault(),
                Password = options["password"].LastOrDefault(),
                Database = database,
            }
            : null);
    }

    private static int? ReadDatabase(string text) => text.Length == 0 ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
