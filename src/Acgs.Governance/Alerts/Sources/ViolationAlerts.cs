// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Alerts.Sources;

/// <summary>
/// Which records of violations are alerted about: of each rule the first one, a more severe one, and now and then one that says that it goes on.
/// </summary>
internal sealed class ViolationAlerts(AlertFactory factory, IOptions<AlertOptions> options, TimeProvider time)
{
    // All replicas say it of their service: it is over when none has said it for a time.
    private const string Source = "violations";

    // Said again before it would be over.
    private const int Repetitions = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (ViolationSeverity Severity, long At)> _told = new(StringComparer.Ordinal);

    /// <summary>What a record is to be alerted about; <see langword="null"/> if that is known.</summary>
    public Occurrence? Find(ViolationRecord record)
    {
        lock (_lock)
        {
            var isKnown = _told.TryGetValue(record.Rule, out var told)
                && told.Severity >= record.Severity && time.GetElapsedTime(told.At) < options.Value.ResolveAfter / Repetitions;
            if (isKnown)
            {
                return null;
            }

            _told[record.Rule] = (record.Severity, time.GetTimestamp());
        }

        return new(Create(record), Source, options.Value.ResolveAfter);
    }

    private Alert Create(ViolationRecord record)
    {
        var where = record.Route == ViolationKind.None ? string.Empty : $" {record.Method} {record.Route}";
        return factory.Create(
            record.Rule, record.Severity, $"violation/{record.Rule}",
            $"{factory.Service}: the rule {record.Rule} was violated ({record.Outcome}{where}); ledger record {record.Id}.", record.OccurredAt);
    }
}
