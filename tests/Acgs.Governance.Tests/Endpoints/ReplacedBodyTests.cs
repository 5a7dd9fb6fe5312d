// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>Our endpoints behind middleware that replaces the body of the response: they answer as any other endpoint does.</summary>
public sealed class ReplacedBodyTests
{
    private static readonly string[] Kinds =
        ["response caching", "output cache", "output cache ahead of routing", "compression", "logging", "a buffer"];

    private static readonly string[] Paths =
        ["/health", "/health/live", "/health/ready", "/health/startup", "/health/ui", "/health/ui/data", "/info"];

    public static TheoryData<string, string> Cases => new(Kinds.SelectMany(kind => Paths.Select(path => (kind, path))));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answer_BehindMiddleware_IsWholeStampedAndNotStored(string kind, string path)
    {
        await using var app = await StartAsync(kind);

        using var response = await app.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.EndsWith(path == "/health/ui" ? "</html>\n" : "}", body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Head_BehindMiddleware_IsAnsweredWithoutABody(string kind, string path)
    {
        await using var app = await StartAsync(kind);

        using var response = await app.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("response caching")]
    [InlineData("output cache")]
    [InlineData("output cache ahead of routing")]
    public async Task Answer_AskedForTwice_IsNotServedFromACache(string kind)
    {
        var time = new TestTime();
        await using var app = await StartAsync(kind, time);

        var first = await TimestampAsync(app);
        time.Advance(TimeSpan.FromSeconds(1));
        var second = await TimestampAsync(app);

        Assert.Equal(TimeSpan.FromSeconds(1), second - first);
    }

    [Fact]
    public async Task Answer_ToACallerThatTakesBrotli_IsCompressed()
    {
        await using var app = await StartAsync("compression");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/health", UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await app.SendAsync(request);
        await using var body = new BrotliStream(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal("healthy", document.RootElement.GetProperty("status").GetString());
    }

    private static Task<GovernedApp> StartAsync(string kind, TestTime? time = null) => GovernedApp.StartAsync(
        build: builder =>
        {
            builder.UseTime(time ?? new TestTime());
            BodyMiddleware.AddTo(builder, kind);
        },
        before: BodyMiddleware.Use);

    private static async Task<DateTimeOffset> TimestampAsync(GovernedApp app)
    {
        using var response = await app.GetAsync("/health");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("timestamp").GetDateTimeOffset();
    }
}
