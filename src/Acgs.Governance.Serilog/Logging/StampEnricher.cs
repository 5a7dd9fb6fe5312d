// Constitutional Hash: cdd01ef066bc6cf2

using Serilog.Core;
using Serilog.Events;

namespace Acgs.Governance.Logging;

/// <summary>Adds the stamp to a log event and renames existing properties with its names.</summary>
internal sealed class StampEnricher(Lazy<SerilogStamp> stamp) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        Put(logEvent, stamp.Value.ConstitutionalHash);
        Put(logEvent, stamp.Value.Service);
    }

    private static void Put(LogEvent logEvent, LogEventProperty ours)
    {
        // Equal values come from the framework's logger when Serilog is one of several providers.
        if (logEvent.Properties.TryGetValue(ours.Name, out var other) && !ours.Value.Equals(other))
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(LogKeys.Claim(ours.Name), other));
        }

        logEvent.AddOrUpdateProperty(ours);
    }
}
