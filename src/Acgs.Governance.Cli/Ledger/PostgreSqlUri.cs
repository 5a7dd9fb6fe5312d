// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>A connection URI of PostgreSQL, as libpq takes it: <c>postgresql://user:password@host:port/database?sslmode=require</c>.</summary>
internal static class PostgreSqlUri
{
    private static readonly string[] Schemes = ["postgresql://", "postgres://"];

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["dbname"] = "Database",
        ["host"] = "Host",
        ["options"] = "Options",
        ["passfile"] = "Passfile",
        ["password"] = "Password",
        ["port"] = "Port",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslmode"] = "SSL Mode",
        ["sslpassword"] = "SSL Password",
        ["sslrootcert"] = "Root Certificate",
        ["target_session_attrs"] = "Target Session Attributes",
        ["user"] = "Username",
    };

    public static bool IsUri(string text) => Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FormatException">A part of it cannot be used; the message names the part, but no value.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string uri)
    {
        var rest = uri[(uri.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
        var (address, query) = Split(rest, '?');
        var (authority, database) = Split(address, '/');
        var at = authority.LastIndexOf('@');
        var connection = new NpgsqlConnectionStringBuilder();
        SetUser(connection, at < 0 ? string.Empty : authority[..at]);
        SetHost(connection, authority[(at + 1)..]);
        Set(connection, "Database", Uri.UnescapeDataString(database));
        foreach (var parameter in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Split(parameter, '=');
            var keyword = Keywords.GetValueOrDefault(name)
                ?? throw new FormatException($"the parameter '{name}' of the URI is not known; use a connection string for what a URI cannot say.");
            // Npgsql spells VerifyFull what libpq calls verify-full.
            Set(connection, keyword, Uri.UnescapeDataString(name == "sslmode" ? value.Replace("-", string.Empty, StringComparison.Ordinal) : value));
        }

        return connection;
    }

    private static void SetUser(NpgsqlConnectionStringBuilder connection, string user)
    {
        var (name, password) = Split(user, ':');
        Set(connection, "Username", Uri.UnescapeDataString(name));
        Set(connection, "Password", Uri.UnescapeDataString(password));
    }

    // Several hosts keep their ports beside them, as Npgsql takes them too.
    private static void SetHost(NpgsqlConnectionStringBuilder connection, string host)
    {
        var colon = host.LastIndexOf(':');
        var isSingle = !host.Contains(',', StringComparison.Ordinal) && colon > host.LastIndexOf(']');
        Set(connection, "Host", Uri.UnescapeDataString(isSingle ? host[..colon] : host).Trim('[', ']'));
        Set(connection, "Port", isSingle ? host[(colon + 1)..] : string.Empty);
    }

    private static void Set(NpgsqlConnectionStringBuilder connection, string keyword, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        try
        {
            connection[keyword] = value;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidCastException or FormatException)
        {
            throw new FormatException($"the URI has a value for '{keyword}' that cannot be used.");
        }
    }

    private static (string First, string Second) Split(string text, char separator) =>
        text.Split(separator, 2) is [var first, var second] ? (first, second) : (text, string.Empty);
}
