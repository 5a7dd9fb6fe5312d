// Constitutional Hash: cdd01ef066bc6cf2

using Serilog.Core;
using Serilog.Events;

namespace Acgs.Governance.Logging;

/// <summary>Reports the probe record as a sink would see it, after all enrichers, and drops it.</summary>
internal sealed class ProbeFilter : ILogEventFilter
{
    public bool IsEnabled(LogEvent logEvent)
    {
        if (LogStampProbe.Current is not { } probe || !IsProbe(logEvent))
        {
            return true;
        }

        probe.Report(logEvent.Properties.Select(property => new KeyValuePair<string, object?>(property.Key, (property.Value as ScalarValue)?.Value)));
        return false;
    }

    private static bool IsProbe(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: LogStampProbe.Category };
}
