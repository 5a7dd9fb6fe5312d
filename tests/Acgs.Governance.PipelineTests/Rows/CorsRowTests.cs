// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 14: what a browser must be able to read.</summary>
public sealed class CorsRowTests
{
    private const string Named = "named";

    private static readonly Dictionary<string, string> Preflight = new(CorsPart.FromBrowser)
    {
        ["Access-Control-Request-Method"] = "GET",
        ["Access-Control-Request-Headers"] = "x-constitutional-hash",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Preflight_OfAnEndpointThatRequiresTheHash_Passes(bool isNamed)
    {
        await using var host = await StartAsync(isNamed);

        var seen = await host.AskAsync(new("preflight", HttpMethod.Options, "/required") { Headers = Preflight });

        Assert.Equal(204, seen.Status);
        Assert.Equal(CorsPart.Origin, seen.Header("Access-Control-Allow-Origin"));
        Assert.Equal(["acgs.requests status=204 +1"], seen.Counted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refusal_OfABrowsersRequest_CarriesWhatThePolicyGives(bool isNamed)
    {
        await using var host = await StartAsync(isNamed);

        var seen = await host.AskAsync(new("missing", HttpMethod.Get, "/required") { Headers = CorsPart.FromBrowser });

        Assert.Equal(403, seen.Status);
        Assert.Equal(CorsPart.Origin, seen.Header("Access-Control-Allow-Origin"));
        Assert.Equal(Answer.HashHeader, seen.Header("Access-Control-Expose-Headers"));
        Assert.Equal(RowSeen.Missing, seen.Counted);
    }

    [Fact]
    public async Task Refusal_OfAnotherOrigin_CarriesNothing()
    {
        await using var host = await StartAsync(isNamed: false);

        var seen = await host.AskAsync(new("foreign", HttpMethod.Get, "/required")
        {
            Headers = new Dictionary<string, string> { ["Origin"] = "https://evil.example" },
        });

        Assert.Equal(403, seen.Status);
        Assert.Null(seen.Header("Access-Control-Allow-Origin"));
    }

    private static Task<RowHost> StartAsync(bool isNamed) => RowHost.StartAsync(
        governance => governance.Services.AddCors(cors =>
        {
            cors.AddPolicy(Named, policy => policy.WithOrigins(CorsPart.Origin).AllowAnyHeader().WithExposedHeaders(Answer.HashHeader));
            if (!isNamed)
            {
                cors.DefaultPolicyName = Named;
            }
        }),
        app =>
        {
            app.UseAcgsGovernance();
            app.UseCors();
            var required = app.MapGet("/required", () => "required").RequireConstitution();
            if (isNamed)
            {
                required.RequireCors(Named);
            }
        });
}
