// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ExemptEndpointTests
{
    [Theory]
    [InlineData("/attribute", 200)]
    [InlineData("/metadata", 200)]
    [InlineData("/group/one", 200)]
    [InlineData("/handler", 200)]
    [InlineData("/evaluated", 403)]
    [InlineData("/nowhere", 403)]
    public async Task Endpoint_Marked_TakesAForeignHashAndIsNotCounted(string path, int expected)
    {
        await using var app = await GovernedApp.StartAsync(map: Map);

        using var response = await app.GetAsync(path, Hash.Foreign);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        await app.StopAsync();
        Assert.Equal(expected == 200 ? 0 : 1, app.Metrics.Sum("acgs.constitutional.compliance"));
        Assert.Equal([$"status={expected} 1"], app.Metrics.Counted("acgs.requests"));
    }

    [Theory]
    [InlineData("CDD01EF066BC6CF2")]
    [InlineData(Hash.Active, Hash.Active)]
    [InlineData]
    public async Task Endpoint_Marked_TakesWhateverIsStated(params string[] hashes)
    {
        await using var app = await GovernedApp.StartAsync(map: Map);

        using var response = await app.GetAsync("/attribute", hashes);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Endpoint_MarkedAndRoutedBehindThePolicy_IsExempt()
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.UseRouting();
            app.MapGet("/attribute", [ConstitutionalExempt(Reason = "test")] () => "ok");
        });

        using var response = await app.GetAsync("/attribute", Hash.Foreign);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(app.Metrics.Counted("acgs.constitutional.compliance"));
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/attribute", [ConstitutionalExempt(Reason = "test")] () => "ok");
        app.MapGet("/metadata", () => "ok").WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" });
        app.MapGroup("/group").WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" }).MapGet("/one", () => "ok");
        app.MapGet("/handler", Handle);
        app.MapGet("/evaluated", () => "ok");
    }

    [ConstitutionalExempt(Reason = "test")]
    private static IResult Handle() => Results.Text("ok");
}
