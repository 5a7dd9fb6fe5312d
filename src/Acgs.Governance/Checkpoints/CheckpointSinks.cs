// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Checkpoints;

/// <summary>Hands checkpoints to all sinks. One that fails is logged, and stops none of the others.</summary>
internal sealed partial class CheckpointSinks(IEnumerable<ICheckpointSink> sinks, ILogger<CheckpointSinks> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ICheckpointSink[] _sinks = [.. sinks];

    public Task WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken) =>
        Task.WhenAll(_sinks.Select(sink => WriteAsync(sink, checkpoint, cancellationToken)));

    // Code of others: it may block before its first await, or never end.
    private async Task WriteAsync(ICheckpointSink sink, SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => sink.WriteAsync(checkpoint, cancellationToken), cancellationToken).WaitAsync(Longest, cancellationToken);
        }
        catch (Exception failed)
        {
            Log.Failed(logger, sink.GetType().Name, checkpoint.Size, failed);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1714, LogLevel.Error, "{Sink} did not keep the checkpoint of the ledger over {Size} records; the next one covers them.",
            EventName = "CheckpointSinkFailed")]
        public static partial void Failed(ILogger logger, string sink, long size, Exception exception);
    }
}
