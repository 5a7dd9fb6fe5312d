// Constitutional Hash: cdd01ef066bc6cf2

using Serilog.Core;
using Serilog.Events;

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>A sink of Serilog that does nothing.</summary>
internal sealed class NullSink : ILogEventSink
{
    public void Emit(LogEvent logEvent)
    {
    }
}
