// Constitutional Hash: cdd01ef066bc6cf2

using System.Threading.Channels;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>Tells the client in the test that its request has arrived, so that it gives up while it is being answered.</summary>
public sealed class Arrivals
{
    private readonly Channel<bool> _arrived = Channel.CreateUnbounded<bool>();

    /// <summary>Waits for the next request that arrives.</summary>
    public Task NextAsync() => _arrived.Reader.ReadAsync().AsTask();

    /// <summary>Says that a request is here, and waits until its client has gone.</summary>
    public Task WaitAsync(CancellationToken aborted)
    {
        _arrived.Writer.TryWrite(true);
        return Task.Delay(Timeout.Infinite, aborted);
    }
}
