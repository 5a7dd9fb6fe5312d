// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Styles;

internal sealed class SignalRStyle(Shape shape) : MinimalStyle
{
    private static readonly Exchange Negotiation = new("negotiation of a hub", HttpMethod.Post, "/app/hub/negotiate?negotiateVersion=1")
    {
        Says = "connectionId",
    };

    // RFC 6455, section 1.3.
    private static readonly Exchange Handshake = new("WebSocket of a hub", HttpMethod.Get, "/app/hub")
    {
        Says = "{}",
        FirstMessage = "{\"protocol\":\"json\",\"version\":1}\u001e",
        Headers = new Dictionary<string, string>
        {
            ["Connection"] = "Upgrade",
            ["Upgrade"] = "websocket",
            ["Sec-WebSocket-Version"] = "13",
            ["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ==",
        },
    };

    // A WebSocket over HTTP/2 begins with CONNECT, which the client does not send with a status other than 200 in mind.
    private IEnumerable<Exchange> Taken => shape.Has(Switches.Http2Only) ? [Negotiation] : [Negotiation, Handshake];

    public override IEnumerable<Exchange> Exchanges =>
    [
        .. Taken,
        .. Taken.Select(exchange => exchange with
        {
            Name = $"{exchange.Name}, wrong hash", Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch",
        }),
    ];

    public override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSignalR();
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        base.Map(endpoints);
        endpoints.MapHub<PlainHub>("/app/hub");
    }
}
