// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Checkpoints;

/// <summary>Appends checkpoints to <c>Acgs:Ledger:CheckpointFile</c>, durably, each followed by an empty line.</summary>
internal sealed class CheckpointFileSink(IOptions<LedgerOptions> options) : ICheckpointSink
{
    public async Task WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        if (options.Value.CheckpointFile is not { Length: > 0 } path)
        {
            return;
        }

        // A file that may only be appended to (chattr +a) refuses every other mode.
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        await file.WriteAsync(Encoding.UTF8.GetBytes(checkpoint.Note + "\n"), cancellationToken);
        file.Flush(flushToDisk: true);
    }
}
