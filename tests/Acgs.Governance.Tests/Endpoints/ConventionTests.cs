// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.RateLimiting;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Info;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>What an application asks of our endpoints holds, as for any other.</summary>
public sealed class ConventionTests
{
    public static TheoryData<string> Authorizations => ["on the call", "with a policy", "by an attribute", "on the group", "on the group around it"];

    [Theory]
    [MemberData(nameof(Authorizations))]
    public async Task RequireAuthorization_IsRequired(string where)
    {
        await using var app = await GovernedApp.StartAsync(build: AddNobody, use: Answers.Mapping(app => Protect(app, where)));

        Assert.All(await app.CodesAsync(Answers.Paths.Select(path => $"/in{path}")), code => Assert.Equal(401, code));
        Assert.Equal("200 ok", await app.AnswerAsync("/api"));
    }

    [Fact]
    public async Task NoConvention_WhereAFallbackPolicyAsksEverybody_LetsEverybodyIn()
    {
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            AddNobody(builder);
            builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new([new NeverRequirement()], []));
        });

        Assert.All(await app.CodesAsync(Answers.Paths), code => Assert.Equal(200, code));
        Assert.Equal("401 ", await app.AnswerAsync("/api"));
    }

    [Fact]
    public async Task RequireHost_HidesThemFromOtherHosts()
    {
        await using var app = await GovernedApp.StartAsync(use: Answers.Mapping(app => app.MapAcgsGovernance().RequireHost("localhost")));

        Assert.All(await app.CodesAsync(Answers.Paths), code => Assert.Equal(404, code));
        Assert.All(
            await app.CodesAsync(Answers.Paths.Select(path => $"http://localhost:{app.Port}{path}")), code => Assert.Equal(200, code));
    }

    [Fact]
    public async Task RequireCors_AnswersWithItsHeaders()
    {
        await using var app = await GovernedApp.StartAsync(
            build: builder => builder.Services.AddCors(options => options.AddPolicy("page", policy => policy.WithOrigins("https://status.example"))),
            map: app => app.UseCors(),
            use: Answers.Mapping(app => app.MapAcgsGovernance().RequireCors("page")));

        Assert.All(Answers.Paths, path => Assert.Equal("200 https://status.example", AllowedAsync(app, HttpMethod.Get, path).Result));
        Assert.Equal("204 https://status.example", await AllowedAsync(app, HttpMethod.Options, "/health"));
    }

    [Fact]
    public async Task GlobalRateLimiter_SparesTheHealthEndpointsAlone()
    {
        await using var app = await StartLimitedAsync(app => app.MapAcgsGovernance());

        Assert.Equal([200, 200, 200, 200, 200, 200, 503], await app.CodesAsync(Answers.Paths));
        Assert.Equal([503], await app.CodesAsync(["/api"]));
    }

    [Fact]
    public async Task RequireRateLimiting_LimitsTheHealthEndpointsToo()
    {
        await using var app = await StartLimitedAsync(app => app.MapAcgsGovernance().RequireRateLimiting("none"));

        Assert.All(await app.CodesAsync(Answers.Paths), code => Assert.Equal(503, code));
    }

    [Fact]
    public async Task ShortCircuit_SparesThemThePipeline()
    {
        await using var app = await GovernedApp.StartAsync(
            use: Answers.Mapping(app =>
            {
                app.UseRouting();
                app.Use(static _ => static _ => throw new InvalidOperationException("The pipeline was not spared."));
                app.MapAcgsGovernance().ShortCircuit();
            }));

        Assert.All(await app.CodesAsync(Answers.Paths, Hash.Foreign), code => Assert.Equal(200, code));
    }

    private static void Protect(WebApplication app, string where)
    {
        var outer = app.MapGroup("/in");
        switch (where)
        {
            case "on the call":
                outer.MapAcgsGovernance().RequireAuthorization();
                break;
            case "with a policy":
                outer.MapAcgsGovernance().RequireAuthorization(policy => policy.AddRequirements(new NeverRequirement()));
                break;
            case "by an attribute":
                outer.MapAcgsGovernance().WithMetadata(new AuthorizeAttribute());
                break;
            case "on the group":
                outer.RequireAuthorization();
                outer.MapAcgsGovernance();
                break;
            default:
                outer.MapGroup("").MapAcgsGovernance();
                outer.RequireAuthorization();
                break;
        }
    }

    private static void AddNobody(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication("none").AddScheme<AuthenticationSchemeOptions, NobodyHandler>("none", configureOptions: null);
        builder.Services.AddAuthorization();
    }

    // Nothing passes either limiter.
    private static Task<GovernedApp> StartLimitedAsync(Action<WebApplication> map) => GovernedApp.StartAsync(
        build: builder => builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<Microsoft.AspNetCore.Http.HttpContext, string>(_ => None("all"));
            options.AddPolicy("none", _ => None("none"));
        }),
        map: app => app.UseRateLimiter(),
        use: Answers.Mapping(map));

    private static RateLimitPartition<string> None(string key) => RateLimitPartition.Get(key, _ => new FullLimiter());

    private static async Task<string> AllowedAsync(GovernedApp app, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("Origin", "https://status.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await app.SendAsync(request);
        return $"{(int)response.StatusCode} {string.Join(',', response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed : [])}";
    }
}
