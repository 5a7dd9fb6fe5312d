// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>Routing behind the policy, where a path alone does not say which endpoint it will be.</summary>
public sealed class LateRoutingTests
{
    [Theory]
    [InlineData("GET", "/items/7", 200, 0)]
    [InlineData("GET", "/items/seven", 403, 1)]
    [InlineData("POST", "/items/7", 403, 1)]
    [InlineData("PUT", "/items/7", 403, 1)]
    [InlineData("GET", "/items/7/parts", 403, 1)]
    [InlineData("GET", "/other", 403, 1)]
    public async Task ForeignHash_NearAnExemptEndpoint_PassesOnlyToThatEndpoint(string method, string path, int expected, int evaluated)
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.UseRouting();
            app.MapGet("/items/{id:int}", [ConstitutionalExempt(Reason = "test")] (int id) => id);
            app.MapGet("/items/{name}", (string name) => name);
            app.MapPost("/items/{id:int}", (int id) => id);
        });

        using var response = await app.SendAsync(new HttpMethod(method), path, Hash.Foreign);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(evaluated, app.Metrics.Sum("acgs.constitutional.compliance"));
        Assert.Equal(evaluated, app.Metrics.Sum("acgs.constitutional.violations", "rule=constitutional_hash_mismatch"));
    }

    [Theory]
    [InlineData("/page", 200)]
    [InlineData("/page/about/7", 200)]
    [InlineData("/page/about/7/more", 403)]
    [InlineData("/files", 200)]
    [InlineData("/files/a/b.txt", 200)]
    [InlineData("/v1.2/schema", 200)]
    [InlineData("/v1/schema", 403)]
    [InlineData("/V1.2/SCHEMA", 200)]
    public async Task ForeignHash_OnExemptPatternsOfEveryKind_FindsTheEndpoint(string path, int expected)
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.UseRouting();
            var exempt = app.MapGroup("").WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" });
            exempt.MapGet("/page/{name=home}/{id:int?}", () => "ok");
            exempt.MapGet("/files/{**rest}", () => "ok");
            exempt.MapGet("/v{major}.{minor}/schema", () => "ok");
        });

        using var response = await app.GetAsync(path, Hash.Foreign);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(expected == 403 ? 1 : 0, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    [Fact]
    public async Task RequiredEndpoint_BehindARewrittenPath_IsFound()
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapGet("/required", () => "ok").RequireConstitution();
        });

        using var missing = await app.GetAsync("/base/required");
        using var active = await app.GetAsync("/base/required", Hash.Active);

        Assert.Equal((403, 200), ((int)missing.StatusCode, (int)active.StatusCode));
        Assert.Equal("constitutional_hash_missing", await Problem.ErrorAsync(missing));
    }

    [Fact]
    public async Task ExemptPattern_AnsweredWithoutAnEndpoint_IsReportedAsItCannotBeRefusedAnyMore()
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.Use((context, next) => context.Request.Method == HttpMethods.Put ? context.Response.WriteAsync("early") : next(context));
            app.UseRouting();
            app.MapGet("/exempt", [ConstitutionalExempt(Reason = "test")] () => "ok");
        });

        using var response = await app.SendAsync(HttpMethod.Put, "/exempt", Hash.Foreign);

        await app.StopAsync();
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(["rule=constitutional_hash_mismatch 1"], app.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Single(app.Logs.GetSnapshot(), record => record.Id.Id == 1102);
    }

    [Fact]
    public async Task Endpoints_ThatAreMappedOnABranch_AreEvaluatedThere()
    {
        await using var app = await GovernedApp.StartAsync(map: app => app.Map("/admin", branch =>
        {
            branch.UseRouting();
            branch.UseEndpoints(endpoints => endpoints.MapGet("/required", () => "ok").RequireConstitution());
        }));

        using var missing = await app.GetAsync("/admin/required");
        using var active = await app.GetAsync("/admin/required", Hash.Active);

        Assert.Equal((403, 200), ((int)missing.StatusCode, (int)active.StatusCode));
        Assert.Equal(2, app.Metrics.Sum("acgs.constitutional.compliance"));
    }
}
