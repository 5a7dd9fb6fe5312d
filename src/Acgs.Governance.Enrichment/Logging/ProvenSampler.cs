// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Logging;

/// <summary>The sampler of the application, which must not take the probe for a record that may be left out.</summary>
internal sealed class ProvenSampler(LoggingSampler inner) : LoggingSampler
{
    public override bool ShouldSample<TState>(in LogEntry<TState> logEntry) => LogStampProbe.Current is not null || inner.ShouldSample(logEntry);
}
