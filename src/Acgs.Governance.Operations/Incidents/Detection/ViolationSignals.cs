// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>Violations in the ledger since a time, one sign for each service, rule and severity, however many there are.</summary>
internal static class ViolationSignals
{
    /// <summary>Reads them.</summary>
    public static async Task<IReadOnlyList<Signal>> ReadAsync(ILedgerStore store, DateTimeOffset since, CancellationToken stop)
    {
        var groups = new Dictionary<(string Service, string Rule, ViolationSeverity Severity), Group>();
        await foreach (var row in store.QueryAsync(new() { Since = since }, stop))
        {
            if (!OperatorRules.Contain(row.Rule) && Enum.IsDefined(row.Severity))
            {
                var key = (row.Service, row.Rule, row.Severity);
                groups[key] = groups.TryGetValue(key, out var group)
                    ? group with { First = row.Id, Count = group.Count + row.Count }
                    : new(row.Id, row.Id, row.Count);
            }
        }

        return [.. groups.Select(group => ToSignal(group.Key.Service, group.Key.Rule, group.Key.Severity, group.Value))];
    }

    private static Signal ToSignal(string service, string rule, ViolationSeverity severity, Group group) => new(
        service, rule, AlertPriority.Of(severity), UuidTime.Of(group.First), group.First.ToString(),
        string.Create(CultureInfo.InvariantCulture, $"{service} recorded {group.Count} of {rule}."))
    {
        Until = UuidTime.Of(group.Last),
        Runbook = Causes.ViolationRunbook,
    };

    // Rows come the newest first.
    private sealed record Group(Guid First, Guid Last, long Count);
}
