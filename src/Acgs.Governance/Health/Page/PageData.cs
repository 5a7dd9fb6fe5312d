// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Page;

/// <summary>The data of the health page, serialized once per change.</summary>
internal sealed class PageData(HealthState state, HealthHistory history, IOptions<HealthCheckServiceOptions> registered)
{
    private readonly Lazy<HashSet<string>> _optional = new(() =>
        [.. registered.Value.Registrations.Where(static check => check.FailureStatus > HealthStatus.Unhealthy).Select(static check => check.Name)]);

    private Written? _written;

    /// <summary>The list of checks followed by the member <c>changes</c>, in UTF-8.</summary>
    public byte[] Current
    {
        get
        {
            // The monitor updates the snapshot before the history: data created in between must not be kept.
            var (version, snapshot) = (history.Version, state.Current);
            var written = Volatile.Read(ref _written);
            if (written is null || written.Version != version || written.Snapshot != snapshot)
            {
                Volatile.Write(ref _written, written = new(snapshot, version, Write(snapshot)));
            }

            return written.Text;
        }
    }

    private byte[] Write(HealthSnapshot snapshot)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartArray();
            foreach (var check in snapshot.Checks)
            {
                PageJson.Write(json, check, _optional.Value.Contains(check.Name), history.ResultsOf(check.Name));
            }

            json.WriteEndArray();
            json.WriteStartArray("changes");
            foreach (var change in history.Changes().Reverse())
            {
                PageJson.Write(json, change);
            }

            json.WriteEndArray();
        }

        return output.WrittenSpan.ToArray();
    }

    private sealed record Written(HealthSnapshot Snapshot, long Version, byte[] Text);
}
