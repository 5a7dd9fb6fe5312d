// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Creates the client of a probe: it goes to the dependency itself, and whatever that answers costs little.</summary>
internal static class HttpProbeClient
{
    private const int LongestHeadersInKilobytes = 16;
    private const int LongestDrainInBytes = 4096;

    // A second one only while the first is still being drained or closed.
    private const int MostConnections = 2;

    // So that a name that moves to another address is followed.
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
        // A redirect is an answer of its own, and a proxy would be another dependency.
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = timeout,
        MaxConnectionsPerServer = MostConnections,
        PooledConnectionLifetime = ConnectionLifetime,
        MaxResponseHeadersLength = LongestHeadersInKilobytes,
        // A short body is read away so that its connection can be used again; the connection of any other is closed.
        MaxResponseDrainSize = LongestDrainInBytes,
        // Never longer than a period, or the next probes would wait for a connection.
        ResponseDrainTimeout = timeout < LongestDrain ? timeout : LongestDrain,
        // A probe is no span: it would hide the requests among its like.
        ActivityHeadersPropagator = null,
    };
}
