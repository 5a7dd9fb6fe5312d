// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Compliance;

public sealed class RequiredEndpointTests
{
    [Theory]
    [InlineData("/convention", true)]
    [InlineData("/attribute", true)]
    [InlineData("/handler", true)]
    [InlineData("/group/one", true)]
    [InlineData("/group/inner/two", true)]
    [InlineData("/mvc/required", true)]
    [InlineData("/short", true)]
    [InlineData("/free", false)]
    public async Task Endpoint_AsksForTheHeader_WhereItIsRequired(string path, bool isRequired)
    {
        await using var app = await StartAsync(Map);

        using var without = await app.GetAsync(path);
        using var with = await app.GetAsync(path, Hash.Active);
        using var foreign = await app.GetAsync(path, Hash.Foreign);

        Assert.Equal((isRequired ? 403 : 200, 200, 403), ((int)without.StatusCode, (int)with.StatusCode, (int)foreign.StatusCode));
        Assert.Equal("ok", await with.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await app.StopAsync();
        Assert.Equal(isRequired ? 3 : 2, app.Metrics.Sum("acgs.constitutional.compliance"));
        Assert.Equal(1, app.Metrics.Sum("acgs.constitutional.compliance.success"));
        Assert.Equal(isRequired ? 1 : 0, app.Metrics.Sum("acgs.constitutional.violations", "rule=constitutional_hash_missing"));
        Assert.Equal(1, app.Metrics.Sum("acgs.constitutional.violations", "rule=constitutional_hash_mismatch"));
    }

    [Fact]
    public async Task Refusal_WithoutTheHeader_SaysWhatIsExpected()
    {
        await using var app = await StartAsync(Map);

        using var response = await app.GetAsync("/convention");

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            [
                ("type", "urn:acgs:problem:constitutional-hash-missing"),
                ("title", "The request states no constitution."),
                ("status", "403"),
                ("detail", "This endpoint requires the header X-Constitutional-Hash. Send the expected value."),
                ("error", "constitutional_hash_missing"),
                ("constitutional_hash", Hash.Active),
                ("service", GovernedApp.Service),
            ],
            (await Problem.MembersAsync(response)).SkipLast(1));
        await app.StopAsync();
        Assert.Single(app.Logs.GetSnapshot(), record => record.Message == "Refused: constitutional_hash_missing, method GET, route /convention, count 1.");
    }

    [Fact]
    public async Task ReportMode_WithoutTheHeader_PassesAndIsCounted()
    {
        await using var app = await StartAsync(Map, new() { ["Acgs:Compliance:Mode"] = "Report" });

        using var response = await app.GetAsync("/convention");

        await app.StopAsync();
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(["rule=constitutional_hash_missing 1"], app.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Single(
            app.Logs.GetSnapshot(),
            record => record.Message == "Allowed in mode Report: constitutional_hash_missing, method GET, route /convention, count 1.");
    }

    // The framework puts the metadata of groups first, then attributes of the handler, then what is called on the endpoint itself;
    // what is called on MapControllers comes behind the attributes of actions, so it wins.
    [Theory]
    [InlineData("/nearer/exempt-in-required", 200)]
    [InlineData("/nearer/attribute-in-required", 200)]
    [InlineData("/free-group/required-in-exempt", 403)]
    [InlineData("/called-over-attribute", 403)]
    [InlineData("/mvc/exempt", 200)]
    public async Task Endpoint_MarkedBothWays_FollowsTheNearerMark(string path, int expected)
    {
        await using var app = await StartAsync(app =>
        {
            var required = app.MapGroup("/nearer").RequireConstitution();
            required.MapGet("/exempt-in-required", () => "ok").WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" });
            required.MapGet("/attribute-in-required", [ConstitutionalExempt(Reason = "test")] () => "ok");
            var free = app.MapGroup("/free-group").WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" });
            free.MapGet("/required-in-exempt", () => "ok").RequireConstitution();
            app.MapGet("/called-over-attribute", [ConstitutionalExempt(Reason = "test")] () => "ok").RequireConstitution();
            app.MapControllers();
        });

        using var response = await app.GetAsync(path);

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(false, 403)]
    [InlineData(true, 200)]
    public async Task Controllers_RequiredAtMapControllers_OverrideActionsUnlessItStandsOnAGroup(bool onGroup, int expected)
    {
        await using var app = await StartAsync(app =>
        {
            if (onGroup)
            {
                app.MapGroup("").RequireConstitution().MapControllers();
            }
            else
            {
                app.MapControllers().RequireConstitution();
            }
        });

        using var response = await app.GetAsync("/mvc/exempt");

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ExemptPath_WithAnEndpointThatRequires_IsEvaluated(bool isRoutingLate)
    {
        await using var app = await StartAsync(
            app =>
            {
                if (isRoutingLate)
                {
                    app.UseRouting();
                }

                app.MapGet("/docs/secret", () => "ok").RequireConstitution();
                app.MapGet("/docs/open", () => "ok");
            },
            new() { ["Acgs:Compliance:ExemptPaths:0"] = "/docs" });

        using var missing = await app.GetAsync("/docs/secret");
        using var foreign = await app.GetAsync("/docs/secret", Hash.Foreign);
        using var active = await app.GetAsync("/docs/secret", Hash.Active);
        using var open = await app.GetAsync("/docs/open", Hash.Foreign);

        Assert.Equal([403, 403, 200, 200], new[] { missing, foreign, active, open }.Select(response => (int)response.StatusCode));
        Assert.Equal(3, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    private static Task<GovernedApp> StartAsync(Action<WebApplication> map, Dictionary<string, string?>? settings = null) =>
        GovernedApp.StartAsync(settings, builder => builder.Services.AddControllers(), map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/convention", () => "ok").RequireConstitution();
        app.MapGet("/attribute", [RequireConstitution] () => "ok");
        app.MapGet("/handler", Handle);
        var group = app.MapGroup("/group").RequireConstitution();
        group.MapGet("/one", () => "ok");
        group.MapGroup("/inner").MapGet("/two", () => "ok");
        app.MapGet("/short", () => "ok").ShortCircuit().RequireConstitution();
        app.MapGet("/free", () => "ok");
        app.MapControllers();
    }

    [RequireConstitution]
    private static IResult Handle() => Results.Text("ok");
}
