// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>A service that had endpoints at our paths before keeps them.</summary>
public sealed class OwnRouteTests
{
    private static readonly Dictionary<string, Action<WebApplication>> Shapes = new()
    {
        ["MapGet"] = app => app.MapGet("/health", () => "own"),
        ["MapGet in upper case"] = app => app.MapGet("/HEALTH/", () => "own"),
        ["any method"] = app => app.Map("/health", () => "own"),
        ["optional parameter"] = app => app.MapGet("/health/{id?}", (string? id) => id ?? "own"),
        ["MapHealthChecks"] = app => app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = static (context, _) => context.Response.WriteAsync("own") }),
        ["a group"] = app => app.MapGroup("/health").MapGet("", () => "own"),
        ["with hosts"] = app => app.MapGet("/health", () => "own").RequireHost("127.0.0.1"),
        ["a controller by convention"] = app => app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}"),
    };

    private static readonly Dictionary<string, Action<WebApplication>> Fitting = new()
    {
        ["a parameter"] = app => app.MapGet("/{page}", (string page) => page),
        ["a catch-all"] = app => app.Map("/{**all}", () => "all"),
        ["a catch-all below"] = app => app.MapGet("/health/{**rest}", (string? rest) => $"rest {rest}"),
        ["a fallback"] = app => app.MapFallback(() => "fallback"),
        ["a fallback to a file"] = app => app.MapFallbackToFile("index.html"),
        ["a fallback to a controller"] = app => app.MapFallbackToController("Other", "Health"),
        ["a page of its own"] = app => app.MapControllerRoute("pages", "pages/{action=Index}", new { controller = "Health" }),
    };

    public static TheoryData<string, bool> Cases => new(Shapes.Keys.SelectMany(shape => (IEnumerable<(string, bool)>)[(shape, true), (shape, false)]));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RouteOfTheService_InWhateverOrder_ComesBeforeOurs(string shape, bool isFirst)
    {
        await using var app = await StartAsync(Shapes[shape], isFirst);

        Assert.Equal("200 own", await app.AnswerAsync("/health"));
        Assert.StartsWith("200 {\"status\":\"healthy\"", await app.AnswerAsync("/health/ready"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RoutesOfTheService_AreNamedInOneWarning(bool isFirst)
    {
        await using var app = await StartAsync(
            app =>
            {
                app.MapGet("/health", () => "own");
                app.MapGet("/health/live", () => "own");
                app.MapControllers();
            },
            isFirst);

        Assert.Equal(["200 own", "200 own", "200 own"], [await app.AnswerAsync("/health"), await app.AnswerAsync("/health/live"), await app.AnswerAsync("/info")]);
        Assert.Equal(
            [
                "Warning The application maps its own endpoints at /health, /health/live, which replace those of Acgs.Governance; set Acgs:Health:Path to move ours.",
                "Warning The application maps its own endpoints at /info, which replace those of Acgs.Governance; set Acgs:Info:Path to move ours.",
            ],
            Warnings(app));
    }

    [Fact]
    public async Task ControllerByConvention_NamesWhatItsActionsAnswer()
    {
        await using var app = await StartAsync(Shapes["a controller by convention"], isFirst: true);

        Assert.Equal(
            ["Warning The application maps its own endpoints at /health, /health/live, which replace those of Acgs.Governance; set Acgs:Health:Path to move ours."],
            Warnings(app).Where(warning => warning.Contains("Acgs:Health:Path", StringComparison.Ordinal)));
        Assert.Equal(["200 own", "200 own"], [await app.AnswerAsync("/health/live"), await app.AnswerAsync("/health/other")]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RouteForAnotherMethod_StandsBesideOurs(bool isFirst)
    {
        await using var app = await StartAsync(app => app.MapPost("/health", () => "own"), isFirst);

        using var post = await app.SendAsync(HttpMethod.Post, "/health");
        Assert.Equal("own", await post.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("200 {\"status\":\"healthy\"", await app.AnswerAsync("/health"), StringComparison.Ordinal);
        Assert.DoesNotContain(Warnings(app), warning => warning.Contains("Acgs:Health:Path", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RouteForAnotherHost_StandsBesideOurs(bool isFirst)
    {
        await using var app = await StartAsync(app => app.MapGet("/health", () => "own").RequireHost("api.example"), isFirst);

        Assert.StartsWith("200 {\"status\":\"healthy\"", await app.AnswerAsync("/health"), StringComparison.Ordinal);
        Assert.DoesNotContain(Warnings(app), warning => warning.Contains("Acgs:Health:Path", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a parameter", true)]
    [InlineData("a parameter", false)]
    [InlineData("a catch-all", true)]
    [InlineData("a catch-all below", true)]
    [InlineData("a fallback", true)]
    [InlineData("a fallback to a file", true)]
    [InlineData("a fallback to a controller", true)]
    [InlineData("a page of its own", true)]
    public async Task RouteThatOnlyFitsThePath_ComesBehindOurs(string shape, bool isFirst)
    {
        await using var app = await StartAsync(Fitting[shape], isFirst);

        Assert.Equal([200, 200, 200, 200, 200, 200, 200], await app.CodesAsync(Answers.Paths));
        Assert.StartsWith("200 {\"status\":\"healthy\"", await app.AnswerAsync("/health"), StringComparison.Ordinal);
        Assert.DoesNotContain(Warnings(app), warning => warning.Contains("Acgs:Health:Path", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EndpointOfOurs_AtAGroup_ComesBehindThatOfTheService()
    {
        await using var app = await GovernedApp.StartAsync(
            use: Answers.Mapping(app => app.MapGroup("/internal").MapAcgsGovernance()), map: app => app.MapGet("/internal/health", () => "own"));

        Assert.Equal("200 own", await app.AnswerAsync("/internal/health"));
        Assert.StartsWith("Warning The application maps its own endpoints at /internal/health,", Assert.Single(Warnings(app)), StringComparison.Ordinal);
    }

    private static Task<GovernedApp> StartAsync(Action<WebApplication> map, bool isFirst) => GovernedApp.StartAsync(
        build: builder => builder.Services.AddControllersWithViews(),
        use: Answers.Mapping(app =>
        {
            if (isFirst)
            {
                map(app);
            }

            app.MapAcgsGovernance();
            if (!isFirst)
            {
                map(app);
            }
        }));

    private static IEnumerable<string> Warnings(GovernedApp app) =>
        app.Logs.GetSnapshot().Where(record => record.Id.Id == 1501).Select(record => $"{record.Level} {record.Message}");
}
