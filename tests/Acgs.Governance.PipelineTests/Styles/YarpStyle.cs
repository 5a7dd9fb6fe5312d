// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.TestServers;
using Yarp.ReverseProxy.Configuration;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>A reverse proxy with a destination that states a hash of its own, and one that is down.</summary>
internal sealed class YarpStyle : MinimalStyle
{
    private static readonly Lazy<int> Down = new(Ports.GetFree);

    public override IEnumerable<Exchange> Exchanges =>
    [
        new("proxied", HttpMethod.Get, "/proxy/one") { Says = "GET /proxy/one HTTP/1.1" },
        new("proxied, right hash", HttpMethod.Get, "/proxy/two") { Hashes = [Hash.Right], Outcome = "match" },
        new("proxied, wrong hash", HttpMethod.Get, "/proxy/three") { Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch" },
        new("proxied to a destination that is down", HttpMethod.Get, "/down/one"),
    ];

    public override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddReverseProxy().LoadFromMemory([Route("proxy"), Route("down")], [Cluster("proxy", Backend.Port), Cluster("down", Down.Value)]);
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        base.Map(endpoints);
        endpoints.MapReverseProxy();
    }

    private static RouteConfig Route(string name) => new() { RouteId = name, ClusterId = name, Match = new() { Path = $"/{name}/{{**rest}}" } };

    private static ClusterConfig Cluster(string name, int port) => new()
    {
        ClusterId = name,
        Destinations = new Dictionary<string, DestinationConfig> { [name] = new() { Address = $"http://127.0.0.1:{port}" } },
    };
}
