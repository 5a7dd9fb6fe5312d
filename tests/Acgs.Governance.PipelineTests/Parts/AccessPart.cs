// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>Authentication and authorization; a web application puts them into the pipeline by itself.</summary>
internal sealed class AccessPart(Shape shape) : PipelinePart
{
    private const string Scheme = "user";

    private static readonly Dictionary<string, string> Alice = new() { [UserHandler.UserHeader] = "alice" };

    public override IEnumerable<Exchange> Exchanges =>
    [
        new("protected", HttpMethod.Get, "/app/protected") { IsAnonymous = true },
        new("protected, wrong hash", HttpMethod.Get, "/app/protected")
        {
            IsAnonymous = true, Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch",
        },
        new("protected with a user", HttpMethod.Get, "/app/protected") { Headers = Alice, Says = "protected" },
        new("protected with a user and the right hash", HttpMethod.Get, "/app/protected") { Headers = Alice, Hashes = [Hash.Right], Outcome = "match" },
        new("protected with a user and a wrong hash", HttpMethod.Get, "/app/protected")
        {
            Headers = Alice, Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch",
        },
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddScheme<AuthenticationSchemeOptions, UserHandler>(Scheme, configureOptions: null);
        services.AddAuthorization(options => options.FallbackPolicy = shape.Access == Access.AuthFallback ? options.DefaultPolicy : null);
    }

    public override void Use(IApplicationBuilder app)
    {
        if (shape.HasExplicitRouting)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }
    }

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/app/protected", () => "protected").WithMetadata(new AuthorizeAttribute());
}
