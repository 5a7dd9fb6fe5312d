// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Security.Cryptography;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Recording;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Checkpoints;

/// <summary>The read interface of the log, over a socket.</summary>
public sealed class LedgerEndpointTests : IDisposable
{
    private const int Records = 700;

    private readonly LedgerFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Checkpoint_IsTheNote_BeforeWhichThereIsNone()
    {
        await using var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:CheckpointPeriod"] = "00:00:01" });
        using var none = await app.App.GetAsync("/ledger/checkpoint");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        await app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token);
        await Eventually.TrueAsync(async () => await app.Ledger.ReadCheckpointAsync(Token) is not null, RecordedApp.Deadline, "a checkpoint");

        // Of another constitution, which is none of a verifier's business.
        using var response = await app.App.GetAsync("/ledger/checkpoint", Hash.Foreign);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(await app.Ledger.ReadCheckpointAsync(Token), await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Tiles_AreThoseOfAnIndependentComputation()
    {
        await using var app = await StartFilledAsync();
        var leaves = (await app.Store.ReadAsync(0, Records, Token).ToListAsync(Token))
            .ConvertAll(row => SHA256.HashData([0, .. row.Record!.CanonicalJson.Span]));

        Assert.Equal(Join(leaves[..256]), await TileAsync(app, "0/000"));
        Assert.Equal(Join(leaves[256..512]), await TileAsync(app, "0/001"));
        Assert.Equal(Join(leaves[512..700]), await TileAsync(app, "0/002.p/188"));
        Assert.Equal(Join(leaves[512..513]), await TileAsync(app, "0/002.p/1"));
        Assert.Equal(Join([Root(leaves[..256]), Root(leaves[256..512])]), await TileAsync(app, "1/000.p/2"));
    }

    [Theory]
    [InlineData("0/002")]
    [InlineData("0/002.p/189")]
    [InlineData("0/003.p/1")]
    [InlineData("1/000")]
    [InlineData("1/000.p/3")]
    [InlineData("2/000.p/1")]
    [InlineData("63/000.p/1")]
    [InlineData("0/0")]
    [InlineData("0/000.p/256")]
    [InlineData("0/000.p/0")]
    [InlineData("00/000")]
    [InlineData("0/x000/000")]
    [InlineData("0/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("entries/000")]
    [InlineData("../checkpoint")]
    [InlineData("")]
    public async Task Tile_ThatDoesNotExist_IsNotFound(string path)
    {
        await using var app = await StartFilledAsync();

        using var response = await app.App.GetAsync($"/ledger/tile/{path}");

        Assert.Equal(path == "../checkpoint" ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("Loopback", "private, max-age=31536000, immutable")]
    [InlineData("Always", "public, max-age=31536000, immutable")]
    public async Task Tile_CanBeKeptForGood(string visibility, string expected)
    {
        await using var app = await StartFilledAsync(new() { ["Acgs:Health:Checks"] = visibility });

        using var response = await app.App.GetAsync("/ledger/tile/0/000");

        Assert.Equal(expected.Split(", ").Order(), response.Headers.CacheControl!.ToString().Split(", ").Order());
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/ledger/checkpoint")]
    [InlineData("/ledger/tile/0/000")]
    public async Task Endpoint_OfSomebodyWhoSeesNoDetails_IsNotThere(string path)
    {
        await using var app = await StartFilledAsync(new() { ["Acgs:Health:Checks"] = "Never" });

        using var response = await app.App.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Token)));
    }

    [Theory]
    [InlineData("/ledger/checkpoint")]
    [InlineData("/ledger/tile/0/000")]
    public async Task Endpoint_WithoutItsStore_IsUnavailable(string path)
    {
        await using var app = await StartFilledAsync();
        app.Store.Failure = new IOException("The store is down.");

        using var response = await app.App.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Head_HasTheHeadersOnly()
    {
        await using var app = await StartFilledAsync();

        using var response = await app.App.SendAsync(HttpMethod.Head, "/ledger/tile/0/000");
        using var posted = await app.App.SendAsync(HttpMethod.Post, "/ledger/tile/0/000");

        Assert.Equal((HttpStatusCode.OK, 256 * 32), (response.StatusCode, (int)response.Content.Headers.ContentLength!));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public async Task Endpoints_OfTheApplication_Win()
    {
        await using var app = await RecordedApp.StartAsync(_folder, map: app =>
        {
            app.MapGet("/ledger/checkpoint", () => "the host's");
            app.MapGet("/ledger/tile/{**any}", () => "the host's");
        });

        foreach (var path in (string[])["/ledger/checkpoint", "/ledger/tile/0/000"])
        {
            using var response = await app.App.GetAsync(path);
            Assert.Equal("the host's", await response.Content.ReadAsStringAsync(Token));
        }

        Assert.Equal(
            "The application maps its own endpoints at /ledger/checkpoint, /ledger/tile/{**tile}, which replace those of Acgs.Governance; ours have no other path.",
            Assert.Single(app.App.Logs.GetSnapshot(), record => record.Id.Id == 1502).Message);
    }

    [Fact]
    public async Task Endpoints_WithoutALedger_AreNotMapped()
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.GetAsync("/ledger/checkpoint");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static byte[] Join(IEnumerable<byte[]> hashes) => [.. hashes.SelectMany(hash => hash)];

    private static byte[] Root(List<byte[]> hashes) => hashes.Count == 1
        ? hashes[0]
        : SHA256.HashData([1, .. Root(hashes[..(hashes.Count / 2)]), .. Root(hashes[(hashes.Count / 2)..])]);

    private static async Task<byte[]> TileAsync(RecordedApp app, string path)
    {
        using var response = await app.App.GetAsync($"/ledger/tile/{path}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(Token);
    }

    private async Task<RecordedApp> StartFilledAsync(Dictionary<string, string?>? settings = null)
    {
        var app = await RecordedApp.StartAsync(_folder, new(settings ?? []) { ["Acgs:Ledger:CheckpointRecords"] = $"{Records}" });
        await Task.WhenAll(Enumerable.Range(0, Records).Select(_ => app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token).AsTask()));
        await Eventually.TrueAsync(async () => await app.Ledger.ReadCheckpointAsync(Token) is not null, RecordedApp.Deadline, "a checkpoint");
        return app;
    }
}
