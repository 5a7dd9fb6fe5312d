// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Creates the HTTP client of a probe: a direct connection with bounded cost.</summary>
internal static class HttpProbeClient
{
    private const int LongestHeadersInKilobytes = 16;
    private const int LongestDrainInBytes = 4096;

    // A second connection is needed only while the first is drained or closed.
    private const int MaxConnections = 2;

    // Limited, so that DNS changes take effect.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestDrain = TimeSpan.FromMilliseconds(250);

    public static HttpClient Create(TimeSpan timeout)
    {
        var client = new HttpClient(Handler(timeout)) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("acgs-health");
        return client;
    }

    private static SocketsHttpHandler Handler(TimeSpan timeout) => new()
    {
        // A redirect is a response of its own, and a proxy would be another dependency.
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = timeout,
        MaxConnectionsPerServer = MaxConnections,
        PooledConnectionLifetime = ConnectionLifetime,
        MaxResponseHeadersLength = LongestHeadersInKilobytes,
        // A short body is drained so that the connection can be reused; otherwise the connection is closed.
        MaxResponseDrainSize = LongestDrainInBytes,
        // Never longer than a period, or the next probe would wait for a connection.
        ResponseDrainTimeout = timeout < LongestDrain ? timeout : LongestDrain,
        // Probes create no spans, which would bury those of requests.
        ActivityHeadersPropagator = null,
    };
}
