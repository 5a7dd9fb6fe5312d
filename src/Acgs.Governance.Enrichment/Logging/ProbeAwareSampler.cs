// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Logging;

/// <summary>Wraps the application's log sampler so that it never drops the probe record.</summary>
internal sealed class ProbeAwareSampler(LoggingSampler inner) : LoggingSampler
{
    public override bool ShouldSample<TState>(in LogEntry<TState> logEntry) => LogStampProbe.Current is not null || inner.ShouldSample(logEntry);
}
