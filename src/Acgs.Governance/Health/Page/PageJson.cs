// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Health.Page;

/// <summary>Writes checks and transitions in the format of the page's script.</summary>
internal static class PageJson
{
    private const int Digits = 3;

    public static void Write(Utf8JsonWriter json, CheckState check, bool isOptional, ProbeResult[] history)
    {
        json.WriteStartObject();
        json.WriteString("name", check.Name);
        json.WriteString("status", HealthNames.Of(check.Status));
        WriteReason(json, check.Reason);
        json.WriteNumber("duration_ms", Milliseconds(check.Duration));
        WriteTime(json, "checked_at", check.CheckedAt);
        json.WriteBoolean("optional", isOptional);
        WriteTime(json, "history_since", history.Length > 0 ? history[0].At : null);
        json.WriteStartArray("history");
        foreach (var result in history)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Milliseconds(result.Duration));
            json.WriteStringValue(HealthNames.Of(result.Status));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, HealthTransition change)
    {
        json.WriteStartObject();
        json.WriteString("check", change.Check);
        json.WriteString("from", HealthNames.Of(change.From));
        json.WriteString("to", HealthNames.Of(change.To));
        WriteReason(json, change.Reason);
        WriteTime(json, "occurred_at", change.OccurredAt);
        json.WriteEndObject();
    }

    private static double Milliseconds(TimeSpan duration) => Math.Round(duration.TotalMilliseconds, Digits);

    private static void WriteReason(Utf8JsonWriter json, HealthReason? reason) =>
        json.WriteString("reason", reason is { } known ? HealthNames.Of(known) : null);

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json.WriteString(name, known.UtcDateTime);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
