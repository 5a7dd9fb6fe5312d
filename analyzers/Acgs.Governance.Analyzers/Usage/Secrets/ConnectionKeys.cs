// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>The names that make a list of pairs a connection string. Case, blanks, underscores and hyphens in them do not matter.</summary>
internal static class ConnectionKeys
{
    private static readonly HashSet<string> Secret = new(StringComparer.Ordinal)
    {
        "password", "pwd", "passwd", "sslpassword", "certificatepassword", "accountkey", "sharedaccesskey", "sharedaccesssignature",
        "sharedsecretvalue", "accesskey", "authkey", "apikey", "secret", "clientsecret",
    };

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "host", "hostname", "server", "servers", "datasource", "address", "addr", "networkaddress", "port", "database", "db", "dbname",
        "initialcatalog", "username", "user", "userid", "uid", "endpoint", "endpoints", "accountendpoint", "accountname",
        "defaultendpointsprotocol", "endpointsuffix", "blobendpoint", "queueendpoint", "tableendpoint", "fileendpoint",
        "sharedaccesskeyname", "sharedsecretissuer", "entitypath", "driver", "provider", "dsn", "sslmode", "encrypt", "trustservercertificate",
        "integratedsecurity", "trustedconnection", "persistsecurityinfo", "virtualhost", "filename",
    };

    private static readonly HashSet<string> RedisOptions = new(StringComparer.Ordinal)
    {
        "user", "name", "ssl", "sslhost", "sslprotocols", "abortconnect", "allowadmin", "channelprefix", "checkcertificaterevocation",
        "configchannel", "connectretry", "connecttimeout", "defaultdatabase", "keepalive", "protocol", "proxy", "resolvedns", "responsetimeout",
        "servicename", "synctimeout", "asynctimeout", "tiebreaker", "version",
    };

    /// <summary>Whether the pair's value is a secret.</summary>
    public static bool IsSecret(string key) => Secret.Contains(key);

    /// <summary>Whether the pair is one that connection strings have.</summary>
    public static bool IsKnown(string key) => Known.Contains(key);

    /// <summary>Whether the pair is an option of a Redis client.</summary>
    public static bool IsRedisOption(string key) => RedisOptions.Contains(key);

    /// <summary>The form of <paramref name="key"/> in which keys are compared.</summary>
    public static string Normalize(string key)
    {
        var normalized = new StringBuilder(key.Length);
        foreach (var character in key)
        {
            if (!char.IsWhiteSpace(character) && character is not ('_' or '-'))
            {
                normalized.Append(char.ToLowerInvariant(character));
            }
        }

        return normalized.ToString();
    }
}
