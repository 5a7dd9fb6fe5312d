// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.Buffering;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Logging;

/// <summary>The buffer of the application, which must not keep the probe for later.</summary>
internal sealed class ProvenBuffer(LogBuffer inner) : LogBuffer
{
    public override void Flush() => inner.Flush();

    public override bool TryEnqueue<TState>(IBufferedLogger bufferedLogger, in LogEntry<TState> logEntry) =>
        LogStampProbe.Current is null && inner.TryEnqueue(bufferedLogger, logEntry);
}
