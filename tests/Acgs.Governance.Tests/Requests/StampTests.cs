// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Tests.Requests;

public sealed class StampTests
{
    [Theory]
    [InlineData("GET", "/api", HttpStatusCode.OK, "ok")]
    [InlineData("HEAD", "/head", HttpStatusCode.OK, "")]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound, "")]
    [InlineData("POST", "/api", HttpStatusCode.MethodNotAllowed, "")]
    [InlineData("GET", "/health/live", HttpStatusCode.OK, null)]
    [InlineData("GET", "/cleared", HttpStatusCode.Conflict, "cleared")]
    [InlineData("GET", "/short", HttpStatusCode.OK, "short")]
    [InlineData("GET", "/removed", HttpStatusCode.OK, "removed")]
    [InlineData("GET", "/forged", HttpStatusCode.OK, "forged")]
    [InlineData("GET", "/bytes", HttpStatusCode.OK, "bytes")]
    [InlineData("GET", "/file", HttpStatusCode.OK, null)]
    [InlineData("GET", "/empty", HttpStatusCode.NoContent, "")]
    [InlineData("GET", "/redirect", HttpStatusCode.Redirect, "")]
    [InlineData("GET", "/flushed", HttpStatusCode.OK, "flushed")]
    public async Task Response_OfEveryKind_CarriesTheActiveHashOnce(string method, string path, HttpStatusCode status, string? body)
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:AcceptedHashes:0:Hash"] = Hash.Older }, map: Map);

        using var response = await app.SendAsync(new HttpMethod(method), path, Hash.Older);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Equal(body ?? await BodyAsync(response), await BodyAsync(response));
        await app.StopAsync();
        Assert.Equal(path == "/health/live" ? [] : [$"status={(int)status} 1"], app.Metrics.Counted("acgs.requests"));
    }

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/head", ["HEAD"], context => context.Response.WriteAsync("not sent"));
        app.MapGet("/cleared", context =>
        {
            context.Response.Headers[Hash.Header] = Hash.Foreign;
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return context.Response.WriteAsync("cleared");
        });
        app.MapGet("/short", () => "short").ShortCircuit();
        app.MapGet("/removed", context =>
        {
            context.Response.Headers.Remove(Hash.Header);
            return context.Response.WriteAsync("removed");
        });
        app.MapGet("/forged", context =>
        {
            context.Response.Headers.Append(Hash.Header, Hash.Foreign);
            context.Response.Headers.Append(Hash.Header, Hash.Older);
            return context.Response.WriteAsync("forged");
        });
        app.MapGet("/bytes", () => TypedResults.Bytes(Encoding.UTF8.GetBytes("bytes"), "text/plain"));
        app.MapGet("/file", () => TypedResults.PhysicalFile(typeof(StampTests).Assembly.Location));
        app.MapGet("/empty", () => TypedResults.NoContent());
        app.MapGet("/redirect", () => TypedResults.Redirect("/api"));
        app.MapGet("/flushed", async context =>
        {
            await context.Response.StartAsync();
            await context.Response.WriteAsync("flushed");
        });
    }
}
