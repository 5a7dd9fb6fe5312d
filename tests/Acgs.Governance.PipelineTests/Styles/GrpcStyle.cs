// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Http.Headers;
using Acgs.Governance.Grpc.Tests;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Styles;

internal sealed class GrpcStyle : MinimalStyle
{
    // One message that is not compressed: a flag, its length and its bytes.
    private static readonly byte[] Message = [0, 0, 0, 0, 5, .. "hello"u8];

    public override IEnumerable<Exchange> Exchanges =>
    [
        Call("gRPC call"),
        Call("gRPC call, right hash") with { Hashes = [Hash.Right], Outcome = "match" },
        Call("gRPC call, wrong hash") with { Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch" },
        new("gRPC call of no method", HttpMethod.Post, "/acgs.tests.Echo/None") { Body = Content() },
    ];

    public override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddGrpc();
        services.AddSingleton<EchoService>();
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        base.Map(endpoints);
        endpoints.MapGrpcService<EchoService>();
    }

    private static Exchange Call(string name) => new(name, HttpMethod.Post, "/acgs.tests.Echo/Unary")
    {
        Body = Content(),
        Headers = new Dictionary<string, string> { ["TE"] = "trailers" },
    };

    private static ByteArrayContent Content() => new(Message) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } };
}
