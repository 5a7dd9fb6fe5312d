// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>A requirement holds, or it is said that it does not: never is it passed over in silence.</summary>
public sealed class RequirementTests
{
    [Fact]
    public async Task Requirement_ThatNothingEnforces_StopsTheStart()
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => GovernedApp.StartAsync(
            use: _ => { }, map: app => app.MapGet("/required", () => "ok").RequireConstitution().WithDisplayName("decide")));

        Assert.Equal(
            "Acgs.Governance cannot start: The endpoint 'decide' requires the header X-Constitutional-Hash, but requests are not evaluated: "
            + "call app.UseAcgsGovernance().",
            failure.ToString());
    }

    [Fact]
    public async Task Requirement_OfAController_ThatNothingEnforces_StopsTheStart()
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => GovernedApp.StartAsync(
            build: builder => builder.Services.AddControllers().AddApplicationPart(typeof(MarkedController).Assembly),
            use: app => app.MapControllers()));

        Assert.Contains("MarkedController.Required", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/required", null, 403)]
    [InlineData("/api/required", Hash.Active, 200)]
    [InlineData("/elsewhere/required", null, 500)]
    [InlineData("/elsewhere/required", Hash.Active, 500)]
    [InlineData("/elsewhere", null, 200)]
    [InlineData("/elsewhere", Hash.Foreign, 200)]
    public async Task Requirement_OutsideTheBranch_Answers500AndNamesTheCause(string path, string? stated, int expected)
    {
        await using var app = await StartBranchedAsync();

        using var response = await app.GetAsync(path, stated is null ? [] : [stated]);

        Assert.Equal(expected, (int)response.StatusCode);
        await app.StopAsync();
        var causes = app.Logs.GetSnapshot().Select(record => record.Exception?.Message).OfType<string>().ToList();
        Assert.Equal(expected == 500, causes.Exists(cause => cause.Contains("was not evaluated: call app.UseAcgsGovernance()", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Requirement_OutsideTheBranch_WhereNothingIsRefused_IsNone()
    {
        await using var app = await StartBranchedAsync(new() { ["Acgs:Compliance:Mode"] = "Stamp" });

        using var response = await app.GetAsync("/elsewhere/required");

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Requirement_OfAnEndpointThatComesLater_Answers500WhereNothingIsEvaluated()
    {
        var late = new LateEndpoints();
        await using var app = await GovernedApp.StartAsync(
            use: app => ((IEndpointRouteBuilder)app).DataSources.Add(late));
        using var before = await app.GetAsync("/late");

        late.Add("/late");
        using var after = await app.GetAsync("/late", Hash.Active);

        Assert.Equal((404, 500), ((int)before.StatusCode, (int)after.StatusCode));
    }

    [Fact]
    public async Task Requirement_BehindUseEndpoints_IsEnforced()
    {
        await using var app = await GovernedApp.StartAsync(use: app =>
        {
            app.UseRouting();
            app.MapGet("/required", () => "ok").RequireConstitution();
            app.UseEndpoints(_ => { });
            app.UseAcgsGovernance();
        });

        using var missing = await app.GetAsync("/required");

        Assert.Equal(403, (int)missing.StatusCode);
    }

    [Theory]
    [InlineData(null, 403, 1)]
    [InlineData(Hash.Active, 200, 1)]
    [InlineData(Hash.Foreign, 403, 1)]
    public async Task SecondRoutingPass_AfterARewrite_IsEvaluatedAndCountedOnce(string? stated, int expected, int evaluated)
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.MapGet("/open", () => "open");
            app.MapGet("/required", () => "required").RequireConstitution();
            app.Use((context, next) =>
            {
                context.SetEndpoint(null);
                context.Request.Path = "/required";
                return next(context);
            });
            app.UseRouting();
        },
            before: app => app.UseRouting());

        using var response = await app.GetAsync("/open", stated is null ? [] : [stated]);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(evaluated, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    [Fact]
    public async Task Requirement_WithoutTheServices_EndsInAnExceptionThatNamesTheCall()
    {
        var builder = GovernedApp.CreateBuilder();
        builder.Services.AddProblemDetails();
        await using var app = builder.Build();
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException cause)
            {
                await context.Response.WriteAsync(cause.Message);
            }
        });
        app.MapGet("/required", () => "ok").RequireConstitution().WithDisplayName("decide");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var text = await client.GetStringAsync(new Uri($"{app.Urls.Single()}/required"), TestContext.Current.CancellationToken);

        Assert.StartsWith("The endpoint 'decide' requires the header X-Constitutional-Hash, but the services are missing: call builder.AddAcgsGovernance()", text, StringComparison.Ordinal);
    }

    private static Task<GovernedApp> StartBranchedAsync(Dictionary<string, string?>? settings = null) => GovernedApp.StartAsync(
        settings,
        use: app => app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), branch => branch.UseAcgsGovernance()),
        map: app =>
        {
            app.MapGet("/api/required", () => "ok").RequireConstitution();
            app.MapGet("/elsewhere/required", () => "ok").RequireConstitution();
            app.MapGet("/elsewhere", () => "ok");
        });

    private sealed class LateEndpoints : EndpointDataSource
    {
        private ConfigurationReloadToken _change = new();
        private IReadOnlyList<Endpoint> _endpoints = [];

        public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

        public override IChangeToken GetChangeToken() => _change;

        public void Add(string path)
        {
            _endpoints =
            [
                new RouteEndpointBuilder(
                    context => context.Response.WriteAsync("late"), RoutePatternFactory.Parse(path), 0)
                {
                    Metadata = { new RequireConstitutionAttribute() },
                }.Build(),
            ];
            var change = _change;
            _change = new();
            change.OnReload();
        }
    }
}
