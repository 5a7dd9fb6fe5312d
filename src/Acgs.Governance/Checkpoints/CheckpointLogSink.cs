// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Checkpoints;

/// <summary>Logs checkpoints, so that every log pipeline keeps them.</summary>
internal sealed partial class CheckpointLogSink(ILogger<CheckpointLogSink> logger) : ICheckpointSink
{
    public Task WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        Log.Signed(logger, checkpoint.Size, checkpoint.Note);
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1713, LogLevel.Information, "Checkpoint of the ledger over {Size} records: {Note}", EventName = "CheckpointSigned")]
        public static partial void Signed(ILogger logger, long size, string note);
    }
}
