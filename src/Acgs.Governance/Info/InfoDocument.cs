// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Info;

/// <summary>The response of <c>/info</c>, written only when the accepted hashes change.</summary>
internal sealed class InfoDocument(ConstitutionalHashes hashes, IOptions<GovernanceOptions> options, TimeProvider time)
{
    private readonly string? _commit = BuildStamp.FindCommit(Assembly.GetEntryAssembly());
    private readonly string _libraryVersion = BuildStamp.FindVersion(typeof(InfoDocument).Assembly);

    private Written? _written;

    /// <param name="withDetails">Whether it includes source revision and library version.</param>
    public byte[] Get(bool withDetails)
    {
        var now = time.GetUtcNow();
        var accepted = hashes.Accepted;
        var written = Volatile.Read(ref _written);
        if (written is null || written.Source != accepted || now < written.From || now >= written.Until)
        {
            Volatile.Write(ref _written, written = Write(accepted, now));
        }

        return withDetails ? written.Full : written.Brief;
    }

    // If the clock is set back, an expired hash is accepted again, so a document is also invalid before its start time.
    private Written Write(IReadOnlyDictionary<string, DateTimeOffset> accepted, DateTimeOffset now) => new(
        accepted,
        From: accepted.Values.Where(until => until <= now).DefaultIfEmpty(DateTimeOffset.MinValue).Max(),
        Until: accepted.Values.Where(until => until > now).DefaultIfEmpty(DateTimeOffset.MaxValue).Min(),
        Brief: Write(accepted, now, withDetails: false),
        Full: Write(accepted, now, withDetails: true));

    private byte[] Write(IReadOnlyDictionary<string, DateTimeOffset> accepted, DateTimeOffset now, bool withDetails)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("service", options.Value.Service);
            json.WriteString("version", options.Value.Version);
            json.WriteString("constitutional_hash", hashes.Active);
            WriteAccepted(json, accepted.Where(pair => now < pair.Value && pair.Key != hashes.Active));
            if (withDetails)
            {
                json.WriteString("commit", _commit);
                json.WriteString("library_version", _libraryVersion);
            }

            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void WriteAccepted(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, DateTimeOffset>> accepted)
    {
        json.WriteStartArray("accepted_hashes");
        foreach (var (hash, until) in accepted.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("hash", hash);
            if (until == DateTimeOffset.MaxValue)
            {
                json.WriteNull("until");
            }
            else
            {
                json.WriteString("until", until.UtcDateTime);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record Written(
        IReadOnlyDictionary<string, DateTimeOffset> Source, DateTimeOffset From, DateTimeOffset Until, byte[] Brief, byte[] Full);
}
