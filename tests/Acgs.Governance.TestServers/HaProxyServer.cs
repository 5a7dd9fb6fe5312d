// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>
/// A load balancer in front of services on this machine. It asks each for its readiness ten times a second, takes it out after two bad
/// answers and back after two good ones, and repeats no request.
/// </summary>
public sealed class HaProxyServer : LocalServer
{
    private const string StatisticsPath = "/load-balancer";
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly string _binary;
    private readonly int[] _services;
    private readonly string _readyPath;

    private HaProxyServer(string binary, int[] services, string readyPath)
        : base("haproxy")
    {
        _binary = binary;
        _services = services;
        _readyPath = readyPath;
    }

    /// <summary>Where the services are reached.</summary>
    public Uri Address => new($"http://{Host}:{Port}/");

    /// <summary>Starts a load balancer; the test is skipped when HAProxy is not installed, and fails where <c>CI</c> is <c>true</c>.</summary>
    /// <param name="services">The ports of the services.</param>
    /// <param name="readyPath">Where each says whether it is ready.</param>
    public static Task<HaProxyServer> StartAsync(int[] services, string readyPath) =>
        StartAsync(new HaProxyServer(ServerBinaries.HaProxy.Require(), services, readyPath));

    /// <summary>Whether requests are sent to the service at a port.</summary>
    public async Task<bool> IsUpAsync(int port)
    {
        var lines = (await Client.GetStringAsync(new Uri(Address, $"{StatisticsPath};csv"))).Split('\n');
        var status = Array.IndexOf(lines[0].TrimStart('#', ' ').Split(','), "status");
        var row = lines.First(line => line.StartsWith($"services,service-{port},", StringComparison.Ordinal));
        return row.Split(',')[status].StartsWith("UP", StringComparison.Ordinal);
    }

    private protected override ProcessStartInfo Command()
    {
        // Written here: the port is known by now.
        File.WriteAllText(FilePath("haproxy.cfg"), Configuration());
        return new(_binary, ["-db", "-f", FilePath("haproxy.cfg")]);
    }

    private protected override async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(Address, StatisticsPath));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Terminate : Signals.Kill;

    private string Configuration() =>
        $"""
        defaults
          mode http
          timeout connect 5s
          timeout client 60s
          timeout server 60s
          retries 0

        frontend callers
          bind {Host}:{Port}
          stats enable
          stats uri {StatisticsPath}
          default_backend services

        backend services
          balance roundrobin
          option httpchk GET {_readyPath}
          http-check expect status 200
          default-server check inter 100ms fall 2 rise 2
        {string.Join('\n', _services.Select(port => $"  server service-{port} {Host}:{port}"))}

        """;
}
