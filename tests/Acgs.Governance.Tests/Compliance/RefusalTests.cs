// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Compliance;

public sealed class RefusalTests
{
    private const string Title = "The request states an unknown constitution.";

    private const string Detail =
        "The header X-Constitutional-Hash must be the active or an accepted hash. Send the expected value, or omit the header.";

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("image/png;q=0.1")]
    public async Task Refusal_WhateverTheClientAccepts_IsAProblemDocument(string accept)
    {
        await using var app = await GovernedApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api", UriKind.Relative));
        request.Headers.Add("Accept", accept);
        request.Headers.Add(Hash.Header, Hash.Foreign);
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        using var response = await app.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        var members = await Problem.MembersAsync(response);
        Assert.Equal(
            [
                ("type", "urn:acgs:problem:constitutional-hash-mismatch"),
                ("title", Title),
                ("status", "403"),
                ("detail", Detail),
                ("error", "constitutional_hash_mismatch"),
                ("constitutional_hash", Hash.Active),
                ("service", GovernedApp.Service),
            ],
            members.SkipLast(1));
        Assert.Equal("traceId", members[^1].Name);
        Assert.Matches("^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$", members[^1].Value);
    }

    [Theory]
    [InlineData("constitutional_hash_mismatch", Hash.Foreign)]
    [InlineData("constitutional_hash_malformed", "CDD01EF066BC6CF2")]
    [InlineData("constitutional_hash_malformed", "")]
    [InlineData("constitutional_hash_ambiguous", Hash.Active, Hash.Active)]
    public async Task Refusal_EachRule_IsNamed(string error, params string[] stated)
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.GetAsync("/api", stated);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var members = await Problem.MembersAsync(response);
        Assert.Equal(
            [$"urn:acgs:problem:{error.Replace('_', '-')}", error],
            members.Where(member => member.Name is "type" or "error").Select(member => member.Value));
    }

    [Fact]
    public async Task Refusal_OfHead_HasTheStatusAndNoBody()
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.SendAsync(HttpMethod.Head, "/api", Hash.Foreign);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
