// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text.Json;

namespace Acgs.Governance.Health;

/// <summary>Writes checks as the JSON object of a health response.</summary>
internal static class ChecksDocument
{
    public static byte[] Of(IEnumerable<CheckState> checks)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            foreach (var check in checks)
            {
                Write(json, check);
            }

            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CheckState check)
    {
        json.WriteStartObject(check.Name);
        json.WriteString("status", HealthNames.Of(check.Status));
        json.WriteString("reason", check.Reason is { } reason ? HealthNames.Of(reason) : null);
        json.WriteNumber("duration_ms", Math.Round(check.Duration.TotalMilliseconds, 3));
        if (check.CheckedAt is { } checkedAt)
        {
            json.WriteString("checked_at", checkedAt.UtcDateTime);
        }
        else
        {
            json.WriteNull("checked_at");
        }

        json.WriteEndObject();
    }
}
