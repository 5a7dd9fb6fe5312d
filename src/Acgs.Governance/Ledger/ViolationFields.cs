// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Acgs.Governance.Ledger;

/// <summary>The members of a record's canonical JSON.</summary>
internal static class ViolationFields
{
    public const string None = "none";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int UsualLength = 512;
    private const int RoundTripLength = 28;
    private const int MillisecondsEnd = 23;

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
            var (client, hash, count, id) = (members.Text("client"u8), members.Text("constitutional_hash"u8), members.Number("count"u8), members.Text("id"u8));
            var (method, time, outcome, route) = (members.Text("method"u8), members.Text("occurred_at"u8), members.Text("outcome"u8), members.Text("route"u8));
            var (rule, seq, service) = (members.Text("rule"u8), members.Number("seq"u8), members.Text("service"u8));
            var (severity, trace, writer) = (members.Text("severity"u8), members.Text("trace_id"u8), members.Text("writer"u8));
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

    /// <summary>
    /// Whether the JSON is that of a record with the columns of a row, without making one. <see langword="false"/> may mean that only
    /// <see cref="Read"/> can tell.
    /// </summary>
    public static bool IsThatOf(StoredRecord row, ReadOnlySpan<byte> json)
    {
        try
        {
            var members = new MemberReader(json);
            return Utf8.IsValid(json)
                && members.IsText("client"u8)
                && members.IsText("constitutional_hash"u8)
                && members.Is("count"u8, row.Count)
                && members.Is("id"u8, row.Id)
                && members.IsText("method"u8)
                && members.Is("occurred_at"u8, UuidTime.Of(row.Id))
                && members.IsText("outcome"u8)
                && members.IsText("route"u8)
                && members.Is("rule"u8, row.Rule)
                && members.Is("seq"u8, row.Seq)
                && members.Is("service"u8, row.Service)
                && members.Is("severity"u8, Severities.ElementAtOrDefault((int)row.Severity))
                && members.IsText("trace_id"u8)
                && members.Is("writer"u8, row.Writer)
                && members.IsAtEnd();
        }
        catch (JsonException)
        {
            return false;
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

        public string Text(ReadOnlySpan<byte> name)
        {
            Require(name);
            return _json.GetString() ?? throw new FormatException($"The member '{Encoding.UTF8.GetString(name)}' of the record has no value.");
        }

        public long Number(ReadOnlySpan<byte> name)
        {
            Require(name);
            return _json.GetInt64();
        }

        public void End()
        {
            if (!IsAtEnd())
            {
                throw new FormatException("The record has a member too many.");
            }
        }

        // What is escaped would have to be decoded to be known.
        public bool IsText(ReadOnlySpan<byte> name) => Move(name) && _json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped;

        public bool Is(ReadOnlySpan<byte> name, string? value) => IsText(name) && value is not null && _json.ValueTextEquals(value);

        public bool Is(ReadOnlySpan<byte> name, long value) =>
            Move(name) && _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var number) && number == value;

        public bool Is(ReadOnlySpan<byte> name, Guid value) => IsText(name) && _json.TryGetGuid(out var id) && id == value;

        public bool Is(ReadOnlySpan<byte> name, DateTimeOffset value)
        {
            // The format of round trips has four more digits, and its own fast path.
            Span<byte> text = stackalloc byte[RoundTripLength];
            _ = value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
            text[MillisecondsEnd] = (byte)'Z';
            return IsText(name) && _json.ValueTextEquals(text[..(MillisecondsEnd + 1)]);
        }

        public bool IsAtEnd() => _json.Read() && _json.TokenType == JsonTokenType.EndObject && !_json.Read();

        private void Require(ReadOnlySpan<byte> name)
        {
            if (!Move(name))
            {
                throw new FormatException($"The record lacks the member '{Encoding.UTF8.GetString(name)}', or has it elsewhere.");
            }
        }

        private bool Move(ReadOnlySpan<byte> name) =>
            _json.Read() && _json.TokenType == JsonTokenType.PropertyName && _json.ValueTextEquals(name) && _json.Read();
    }
}
