// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Identifies a server by its sorted addresses.</summary>
internal static class RedisTarget
{
    private const int Port = 6379;
    private const int TlsPort = 6380;

    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public static void Parse(string connectionString) => ConfigurationOptions.Parse(connectionString);

    public static string Of(string connectionString) => Of(ConfigurationOptions.Parse(connectionString));

    public static string Of(ConfigurationOptions settings) =>
        string.Join(',', settings.EndPoints.Select(address => Of(address, settings.Ssl ? TlsPort : Port)).Order(StringComparer.Ordinal));

    private static string? Of(EndPoint address, int port) => address switch
    {
        DnsEndPoint name => $"{name.Host.ToUpperInvariant()}:{(name.Port == 0 ? port : name.Port)}",
        IPEndPoint ip => $"{ip.Address}:{(ip.Port == 0 ? port : ip.Port)}",
        _ => address.ToString(),
    };
}
