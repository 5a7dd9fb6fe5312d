// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Grpc.Tests;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Styles;

internal sealed class GrpcStyle : MinimalStyle
{
    private const string Unary = "/acgs.tests.Echo/Unary";

    public override IEnumerable<Exchange> Exchanges =>
    [
        Call("gRPC call", Unary, "hello"u8) with { Says = "hello" },
        Call("gRPC call, right hash", Unary, "hello"u8) with { Hashes = [Hash.Right], Outcome = "match" },
        Call("gRPC call, wrong hash", Unary, "hello"u8) with { Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch" },
        Call("gRPC call of no method", "/acgs.tests.Echo/None", "hello"u8),
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

    /// <summary>A call with one short message, which is not compressed: a flag, its length and its bytes.</summary>
    public static Exchange Call(string name, string path, ReadOnlySpan<byte> message) => new(name, HttpMethod.Post, path)
    {
        Body = new ByteArrayContent([0, 0, 0, 0, (byte)message.Length, .. message]) { Headers = { ContentType = new("application/grpc") } },
        Headers = new Dictionary<string, string> { ["TE"] = "trailers" },
    };
}
