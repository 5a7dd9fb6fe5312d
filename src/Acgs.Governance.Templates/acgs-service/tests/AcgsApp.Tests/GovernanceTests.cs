// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AcgsNamespace.Tests;

/// <summary>What every governed service does.</summary>
public sealed class GovernanceTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Header = "X-Constitutional-Hash";
    private const string Hash = "cdd01ef066bc6cf2";

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Response_OfAnyKind_StatesTheHash(string path, HttpStatusCode status)
    {
        using var client = factory.CreateClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal([Hash], response.Headers.GetValues(Header));
    }

    [Theory]
    [InlineData(Hash, HttpStatusCode.OK)]
    [InlineData("0000000000000000", HttpStatusCode.Forbidden)]
    public async Task Request_ThatStatesAHash_IsEvaluated(string hash, HttpStatusCode status)
    {
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add(Header, hash);

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }
}
