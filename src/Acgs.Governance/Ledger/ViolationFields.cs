// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Acgs.Governance.Ledger;

/// <summary>The members of a record's canonical JSON.</summary>
internal static class ViolationFields
{
    public const string None = "none";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int UsualLength = 512;

    private static readonly string[] Severities = ["low", "medium", "high", "critical"];

    public static string Name(ViolationSeverity severity) => Severities[(int)severity];

    public static ViolationSeverity? ParseSeverity(string? name) => Array.IndexOf(Severities, name) is >= 0 and var index ? (ViolationSeverity)index : null;

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static byte[] Write(ViolationRecord record)
    {
        var output = new ArrayBufferWriter<byte>(UsualLength);
        var json = new CanonicalJson(output);
        json.Add("client", record.Client);
        json.Add("constitutional_hash", record.ConstitutionalHash);
        json.Add("count", record.Count);
        json.Add("id", record.Id.ToString());
        json.Add("method", record.Method);
        json.Add("occurred_at", Format(record.OccurredAt));
        json.Add("outcome", record.Outcome);
        json.Add("route", record.Route);
        json.Add("rule", record.Rule);
        json.Add("seq", record.Seq);
        json.Add("service", record.Service);
        json.Add("severity", Name(record.Severity));
        json.Add("trace_id", record.TraceId);
        json.Add("writer", record.Writer);
        json.End();
        return output.WrittenSpan.ToArray();
    }

    public static ViolationRecord Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var members = new MemberReader(json);
            var (client, hash, count, id) = (members.Text("client"), members.Text("constitutional_hash"), members.Number("count"), members.Text("id"));
            var (method, time, outcome, route) = (members.Text("method"), members.Text("occurred_at"), members.Text("outcome"), members.Text("route"));
            var (rule, seq, service) = (members.Text("rule"), members.Number("seq"), members.Text("service"));
            var (severity, trace, writer) = (members.Text("severity"), members.Text("trace_id"), members.Text("writer"));
            members.End();
            var record = new ViolationRecord
            {
                Client = client,
                ConstitutionalHash = hash,
                Count = count,
                Id = ParseId(id),
                Method = method,
                Outcome = outcome,
                Route = route,
                Rule = rule,
                Seq = seq,
                Service = service,
                TraceId = trace,
                Writer = writer,
                Severity = ParseSeverity(severity) ?? throw new FormatException($"The record has the unknown severity '{severity}'."),
            };
            return time == Format(record.OccurredAt) ? record : throw new FormatException("The time of the record is not that of its identifier.");
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            throw new FormatException("The record is not the JSON of a violation.", invalid);
        }
    }

    private static Guid ParseId(string text) =>
        Guid.TryParseExact(text, "D", out var id) ? id : throw new FormatException($"The identifier '{text}' of the record is no UUID.");

    // Every member is there, in the order of its name.
    private ref struct MemberReader
    {
        private Utf8JsonReader _json;

        public MemberReader(ReadOnlySpan<byte> json)
        {
            _json = new(json);
            _ = _json.Read();
        }

        public string Text(string name)
        {
            Move(name);
            return _json.GetString() ?? throw new FormatException($"The member '{name}' of the record has no value.");
        }

        public long Number(string name)
        {
            Move(name);
            return _json.GetInt64();
        }

        public void End()
        {
            if (!_json.Read() || _json.TokenType != JsonTokenType.EndObject || _json.Read())
            {
                throw new FormatException("The record has a member too many.");
            }
        }

        private void Move(string name)
        {
            if (!_json.Read() || _json.TokenType != JsonTokenType.PropertyName || !_json.ValueTextEquals(name) || !_json.Read())
            {
                throw new FormatException($"The record lacks the member '{name}', or has it elsewhere.");
            }
        }
    }
}
