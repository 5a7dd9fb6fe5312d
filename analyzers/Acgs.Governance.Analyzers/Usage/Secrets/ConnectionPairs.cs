// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>A text that is a list of pairs. Case, blanks, underscores and hyphens in their names do not matter.</summary>
internal sealed class ConnectionPairs
{
    private static readonly HashSet<string> Secrets = SetOf(
        "password pwd passwd sslpassword certificatepassword accountkey sharedaccesskey sharedaccesssignature sharedsecretvalue accesskey "
        + "authkey apikey secret clientsecret");

    private static readonly HashSet<string> Connection = SetOf(
        "host hostname server servers datasource address addr networkaddress port database db dbname initialcatalog username user userid uid "
        + "endpoint endpoints accountendpoint accountname defaultendpointsprotocol endpointsuffix blobendpoint queueendpoint tableendpoint "
        + "fileendpoint sharedaccesskeyname sharedsecretissuer entitypath driver provider dsn sslmode encrypt trustservercertificate "
        + "integratedsecurity trustedconnection persistsecurityinfo virtualhost filename");

    private static readonly HashSet<string> RedisOptions = SetOf(
        "user name ssl sslhost sslprotocols abortconnect allowadmin channelprefix checkcertificaterevocation configchannel connectretry "
        + "connecttimeout defaultdatabase keepalive protocol proxy resolvedns responsetimeout servicename synctimeout asynctimeout tiebreaker version");

    private static readonly char[] Ignored = [' ', '\t', '\r', '\n', '_', '-'];

    private readonly List<(string Key, string Value)> _pairs = [];

    /// <summary>The first name of a secret whose value is one; <see langword="null"/> when there is none.</summary>
    public string? FirstSecret => _pairs.Find(pair => Secrets.Contains(pair.Key) && SecretValue.IsReal(pair.Value)).Key;

    /// <summary>Whether a pair is one that connection strings have, beside the secret.</summary>
    public bool NameConnection => _pairs.Exists(pair => Connection.Contains(pair.Key));

    /// <summary>Whether a pair is an option of a Redis client.</summary>
    public bool HaveRedisOption => _pairs.Exists(pair => RedisOptions.Contains(pair.Key));

    /// <summary>Reads <paramref name="text"/>; <see langword="null"/> unless all of it is pairs. A separator within a quoted value is none.</summary>
    public static ConnectionPairs? Read(string text, char separator)
    {
        var pairs = new ConnectionPairs();
        var pair = Regex.Match(text, $@"\G\s*(?:(?<key>[^={separator}]+)=(?<value>\s*(?:""[^""]*""|'[^']*')\s*|[^{separator}]*))?(?:{separator}|$)");
        for (; pair.Success && pair.Length > 0; pair = pair.NextMatch())
        {
            if (pair.Groups["key"].Success)
            {
                pairs._pairs.Add((string.Concat(pair.Groups["key"].Value.Split(Ignored)).ToLowerInvariant(), pair.Groups["value"].Value));
            }

            if (pair.Index + pair.Length == text.Length)
            {
                return pairs;
            }
        }

        return null;
    }

    private static HashSet<string> SetOf(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
