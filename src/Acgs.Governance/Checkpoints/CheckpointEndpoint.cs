// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Health;
using Acgs.Governance.Ledger;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Checkpoints;

/// <summary>Serves the last checkpoint.</summary>
internal sealed class CheckpointEndpoint(ILedgerStore store, HealthDetailsAccess access) : LedgerEndpoint(access)
{
    public override string Path => "/ledger/checkpoint";

    protected override async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (await store.ReadLastCheckpointAsync(context.RequestAborted) is not { } checkpoint)
        {
            return null;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return Encoding.UTF8.GetBytes(checkpoint.Note);
    }
}
