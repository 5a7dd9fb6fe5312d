// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text.Json;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Writes a health answer as JSON.</summary>
internal sealed class HealthDocument(
    HealthState state, ConstitutionalHashes hashes, IOptions<GovernanceOptions> options, TimeProvider time)
{
    public void Write(IBufferWriter<byte> output, HealthAnswer answer, bool withChecks)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("status", HealthNames.Of(answer.Status));
        json.WriteString("service", options.Value.Service);
        json.WriteString("version", options.Value.Version);
        json.WriteString("constitutional_hash", hashes.Active);
        json.WriteString("timestamp", time.GetUtcNow().UtcDateTime);
        json.WriteNumber("uptime_seconds", Math.Round(state.Uptime.TotalSeconds, 3));
        if (withChecks)
        {
            json.WriteStartObject("checks");
            foreach (var check in answer.Checks)
            {
                Write(json, check);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
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
