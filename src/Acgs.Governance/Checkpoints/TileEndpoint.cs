// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Checkpoints;

/// <summary>Serves tiles of the tree, full and partial ones.</summary>
internal sealed class TileEndpoint(ILedgerStore store, HealthDetailsAccess access, IOptions<HealthOptions> health) : LedgerEndpoint(access)
{
    private const string PathParameter = "tile";

    private readonly LogTiles _tiles = new(store);

    public override string Path => $"/ledger/tile/{{**{PathParameter}}}";

    // What only some may see must not stay in a cache of all.
    private string CacheControl => $"{(health.Value.Checks == HealthVisibility.Always ? "public" : "private")}, max-age=31536000, immutable";

    protected override async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (LogTile.Parse(context.Request.RouteValues[PathParameter] as string ?? "") is not { } tile
            || !tile.IsWithin(await store.ReadSizeAsync(context.RequestAborted)))
        {
            return null;
        }

        var hashes = await _tiles.ReadAsync(tile, context.RequestAborted);
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.CacheControl = CacheControl;
        return LogTiles.ToBytes(hashes);
    }
}
