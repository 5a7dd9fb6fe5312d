// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class CorsPart : PipelinePart
{
    public const string Origin = "https://app.example";

    public static readonly IReadOnlyDictionary<string, string> FromBrowser = new Dictionary<string, string> { ["Origin"] = Origin };

    private static readonly Dictionary<string, string> AsksFirst = new(FromBrowser)
    {
        ["Access-Control-Request-Method"] = "GET",
        ["Access-Control-Request-Headers"] = "x-constitutional-hash",
    };

    public override IEnumerable<Exchange> Exchanges =>
    [
        new("preflight", HttpMethod.Options, "/app/ok") { Headers = AsksFirst },
        new("preflight of an endpoint that requires the hash", HttpMethod.Options, "/app/required") { Headers = AsksFirst },
        new("from a browser", HttpMethod.Get, "/app/ok?browser") { Headers = FromBrowser },
    ];

    public override void AddServices(IServiceCollection services) => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .WithOrigins(Origin)
        .AllowAnyHeader()
        .WithExposedHeaders(Answer.HashHeader)));

    public override void Use(IApplicationBuilder app) => app.UseCors();
}
