// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>The refusal as it stands on the wire, to any HTTP client.</summary>
public sealed class GrpcContentTypeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/grpc", 2, "application/grpc")]
    [InlineData("application/grpc+proto", 2, "application/grpc")]
    [InlineData("APPLICATION/GRPC;x=y", 2, "application/grpc")]
    [InlineData("application/grpc-web", 1, "application/grpc-web")]
    [InlineData("application/grpc-web+proto", 1, "application/grpc-web")]
    [InlineData("application/grpc-web-text", 1, "application/grpc-web-text")]
    [InlineData("application/grpc-web-text+proto", 2, "application/grpc-web-text")]
    public async Task Refusal_OfAnyGrpcContentType_HasItsTrailersInTheHeaderBlock(string stated, int version, string expected)
    {
        await using var host = await GrpcHost.StartAsync();

        using var response = await PostAsync(host, stated, version);

        Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Equal(("7", "cdd01ef066bc6cf2"), (Value(response, "grpc-status"), Value(response, "X-Constitutional-Hash")));
        Assert.Equal("constitutional_hash_mismatch", Value(response, "acgs-error"));
        Assert.Equal("no-store", Value(response, "Cache-Control"));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Empty(response.TrailingHeaders);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/grpcs")]
    [InlineData("text/application/grpc")]
    [InlineData("application/grpc")]
    public async Task Refusal_OfAnythingElse_IsAProblemDocument(string stated)
    {
        await using var host = await GrpcHost.StartAsync();

        using var response = await PostAsync(host, stated, 1);

        Assert.Equal(
            (HttpStatusCode.Forbidden, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.False(response.Headers.Contains("grpc-status"));
    }

    private static async Task<HttpResponseMessage> PostAsync(GrpcHost host, string contentType, int version)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{(version == 2 ? host.Address : host.Http1Address)}/acgs.tests.Echo/Unary")
        {
            Version = new Version(version, version == 2 ? 0 : 1),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(new byte[5]),
        };
        request.Headers.Add("X-Constitutional-Hash", "fedcba9876543210");
        Assert.True(request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType));
        return await client.SendAsync(request, Cancel);
    }

    private static string Value(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
