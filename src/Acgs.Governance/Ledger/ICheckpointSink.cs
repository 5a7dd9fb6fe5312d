// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Keeps checkpoints where the credentials of the ledger cannot rewrite them. Register it as a service; each checkpoint goes to all sinks.</summary>
public interface ICheckpointSink
{
    /// <summary>Keeps a checkpoint. An exception is logged, and the checkpoint is not tried again: the next one covers it.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="cancellationToken">Stops when the host does.</param>
    Task WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken);
}
