// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ShortCircuitTests
{
    [Theory]
    [InlineData(null, 404, 0)]
    [InlineData(Hash.Active, 404, 1)]
    [InlineData(Hash.Foreign, 403, 1)]
    public async Task Prefix_ThatIsShortCircuited_IsEvaluatedAsWell(string? stated, int expected, int evaluated)
    {
        await using var app = await GovernedApp.StartAsync(map: app => app.MapShortCircuit(404, "robots.txt"));

        using var response = await app.GetAsync("/robots.txt", stated is null ? [] : [stated]);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Equal(evaluated, app.Metrics.Sum("acgs.constitutional.compliance"));
        await app.StopAsync();
        Assert.Equal([$"status={expected} 1"], app.Metrics.Counted("acgs.requests"));
    }

    [Theory]
    [InlineData("GET", "/one", 403)]
    [InlineData("POST", "/one", 200)]
    [InlineData("GET", "/one/7", 200)]
    [InlineData("GET", "/one/seven", 403)]
    public async Task Node_WithSeveralEndpoints_EvaluatesTheOneThatIsChosen(string method, string path, int expected)
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.MapGet("/one", () => "ok").ShortCircuit();
            app.MapPost("/one", [ConstitutionalExempt(Reason = "test")] () => "ok").ShortCircuit();
            app.MapGet("/one/{id:int}", [ConstitutionalExempt(Reason = "test")] (int id) => id).ShortCircuit();
            app.MapGet("/one/{name}", (string name) => name).ShortCircuit();
        });

        using var response = await app.SendAsync(new HttpMethod(method), path, Hash.Foreign);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(expected == 403 ? 1 : 0, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    [Theory]
    [InlineData("Report", 1)]
    [InlineData("Stamp", 0)]
    public async Task ForeignHash_InAModeThatRefusesNothing_Passes(string mode, int evaluated)
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Compliance:Mode"] = mode }, map: app => app.MapGet("/short", () => "ok").ShortCircuit());

        using var response = await app.GetAsync("/short", Hash.Foreign);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(evaluated, app.Metrics.Sum("acgs.constitutional.violations", "rule=constitutional_hash_mismatch"));
    }
}
