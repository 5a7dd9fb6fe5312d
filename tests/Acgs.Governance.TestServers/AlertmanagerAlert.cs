// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers;

/// <summary>An alert as Prometheus posts it to Alertmanager.</summary>
/// <param name="Labels">Its labels, the name as <c>alertname</c>.</param>
/// <param name="StartsAt">Since when it fires.</param>
/// <param name="EndsAt">Until when; in the past for one that is resolved.</param>
public sealed record AlertmanagerAlert(IReadOnlyDictionary<string, string> Labels, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(4);

    /// <summary>One that fires since now, and until it is resolved within the validity that Prometheus gives it.</summary>
    /// <param name="labels">Its labels.</param>
    public static AlertmanagerAlert Firing(IReadOnlyDictionary<string, string> labels)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(labels, now, now + Validity);
    }

    /// <summary>The same, over since now.</summary>
    public AlertmanagerAlert Resolved() => this with { EndsAt = TimeProvider.System.GetUtcNow() };
}
