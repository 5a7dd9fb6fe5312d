// Constitutional Hash: cdd01ef066bc6cf2

using Serilog.Core;
using Serilog.Events;

namespace Acgs.Governance.Logging;

/// <summary>Puts the stamp on a record in the place of whatever stands there.</summary>
internal sealed class StampEnricher(Lazy<SerilogStamp> stamp) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        Put(logEvent, stamp.Value.ConstitutionalHash);
        Put(logEvent, stamp.Value.Service);
    }

    private static void Put(LogEvent logEvent, LogEventProperty ours)
    {
        // The framework's enrichers have put the same there when Serilog is one provider among others.
        if (logEvent.Properties.TryGetValue(ours.Name, out var other) && !ours.Value.Equals(other))
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(LogKeys.Claim(ours.Name), other));
        }

        logEvent.AddOrUpdateProperty(ours);
    }
}
