// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Writes health responses as JSON. Everything except timestamp and uptime is prepared in advance, so that a request does not allocate.
/// </summary>
internal sealed class HealthDocument
{
    private const int TimestampLength = 28;
    private const int LongestUptime = 32;
    private const int Digits = 3;

    private readonly byte[][] _heads;
    private readonly HealthState _state;
    private readonly TimeProvider _time;

    public HealthDocument(HealthState state, ConstitutionalHashes hashes, IOptions<GovernanceOptions> options, TimeProvider time)
    {
        _state = state;
        _time = time;
        _heads = [.. Enum.GetValues<HealthStatus>().Select(status => Head(status, hashes.Active, options.Value))];
    }

    /// <summary>Writes the content length and, if requested, the body.</summary>
    public async Task WriteAsync(HttpResponse response, HealthResponse health, bool withChecks, bool withBody)
    {
        Write(response, health, withChecks, withBody);
        if (withBody)
        {
            // The server flushes at the end of a request, but not a body that middleware replaced.
            await response.BodyWriter.FlushAsync();
        }
    }

    private void Write(HttpResponse response, HealthResponse health, bool withChecks, bool withBody)
    {
        Span<byte> times = stackalloc byte[TimestampLength + LongestUptime];
        Utf8Formatter.TryFormat(_time.GetUtcNow().UtcDateTime, times, out _, new StandardFormat('O'));
        Utf8Formatter.TryFormat(_state.Uptime.TotalSeconds, times[TimestampLength..], out var uptime, new StandardFormat('F', Digits));

        var head = _heads[(int)health.Status];
        response.ContentLength = head.Length + TimestampLength + BetweenTimes.Length + uptime
            + (withChecks ? BeforeChecks.Length + health.Checks.Length : 0) + End.Length;
        if (!withBody)
        {
            return;
        }

        var body = response.BodyWriter;
        body.Write(head);
        body.Write(times[..TimestampLength]);
        body.Write(BetweenTimes);
        body.Write(times.Slice(TimestampLength, uptime));
        if (withChecks)
        {
            body.Write(BeforeChecks);
            body.Write(health.Checks);
        }

        body.Write(End);
    }

    private static ReadOnlySpan<byte> BetweenTimes => "\",\"uptime_seconds\":"u8;

    private static ReadOnlySpan<byte> BeforeChecks => ",\"checks\":"u8;

    private static ReadOnlySpan<byte> End => "}"u8;

    /// <summary>The bytes before the timestamp, including its opening quotation mark.</summary>
    private static byte[] Head(HealthStatus status, string hash, GovernanceOptions options)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("status", HealthNames.Of(status));
            json.WriteString("service", options.Service);
            json.WriteString("version", options.Version);
            json.WriteString("constitutional_hash", hash);
            json.WriteString("timestamp", ""u8);
            json.Flush();
            return output.WrittenSpan[..^1].ToArray();
        }
    }
}
