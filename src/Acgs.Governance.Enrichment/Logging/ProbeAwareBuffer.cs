// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.Buffering;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Logging;

/// <summary>Wraps the application's log buffer so that it never buffers the probe record.</summary>
internal sealed class ProbeAwareBuffer(LogBuffer inner) : LogBuffer
{
    public override void Flush() => inner.Flush();

    public override bool TryEnqueue<TState>(IBufferedLogger bufferedLogger, in LogEntry<TState> logEntry) =>
        LogStampProbe.Current is null && inner.TryEnqueue(bufferedLogger, logEntry);
}
