// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.Channels;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Alerts of this process that are not about records of the ledger, on their way to the outbox. Nobody who adds one waits.</summary>
internal sealed class AlertRaiser
{
    private readonly Channel<AlertChange> _changes = Channel.CreateUnbounded<AlertChange>(new() { SingleReader = true });

    public ChannelReader<AlertChange> Changes => _changes.Reader;

    public void Add(AlertChange change) => _changes.Writer.TryWrite(change);

    /// <summary>Takes no more.</summary>
    public void Close() => _changes.Writer.TryComplete();
}
