// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Monitoring.Tests.Alerting;

/// <summary>What Alertmanager told a receiver.</summary>
/// <param name="Receiver">Whom.</param>
/// <param name="Status"><c>firing</c>, or <c>resolved</c> when all its alerts are.</param>
/// <param name="Group">The labels that its alerts have in common.</param>
/// <param name="Alerts">The alerts, each with its own status and its labels.</param>
/// <param name="At">When it arrived.</param>
internal sealed record Notification(
    string Receiver, string Status, IReadOnlyDictionary<string, string> Group, IReadOnlyList<(string Status, IReadOnlyDictionary<string, string> Labels)> Alerts, DateTimeOffset At)
{
    public const string Firing = "firing";
    public const string Resolved = "resolved";

    public string Alert => Group["alertname"];

    public string Job => Group["job"];

    public static Notification Read(JsonElement body, DateTimeOffset at) => new(
        body.GetProperty("receiver").GetString()!,
        body.GetProperty("status").GetString()!,
        Labels(body.GetProperty("groupLabels")),
        [.. body.GetProperty("alerts").EnumerateArray().Select(alert => (alert.GetProperty("status").GetString()!, Labels(alert.GetProperty("labels"))))],
        at);

    public override string ToString() => $"{Receiver}: {Job}/{Alert} {Status} ({Alerts.Count})";

    private static Dictionary<string, string> Labels(JsonElement element) =>
        element.EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!);
}
