// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>
/// The log keys that the library adds, compared case-sensitively as in every logging stack. Other values with these keys are renamed.
/// </summary>
internal static class LogKeys
{
    public const string ConstitutionalHash = "constitutional_hash";
    public const string Service = "service";
    public const string TraceId = "trace_id";
    public const string SpanId = "span_id";

    private const string Claimed = "claimed.";

    /// <summary>Whether a key is reserved, or becomes reserved in Serilog, which strips a leading <c>@</c> or <c>$</c>.</summary>
    public static bool IsReserved(string? key) => key is { Length: 7 or 8 or 9 or 19 or 20 } && IsReservedOfItsLength(key);

    /// <summary>The renamed key: <c>service</c> becomes <c>claimed.service</c>.</summary>
    public static string Claim(string key) => key switch
    {
        ConstitutionalHash => Claimed + ConstitutionalHash,
        Service => Claimed + Service,
        TraceId => Claimed + TraceId,
        SpanId => Claimed + SpanId,
        _ => $"{key[0]}{Claimed}{key.AsSpan(1)}",
    };

    public static KeyValuePair<string, object?> Claim(KeyValuePair<string, object?> tag) =>
        IsReserved(tag.Key) ? new(Claim(tag.Key), tag.Value) : tag;

    // Called after a length check that most keys fail.
    private static bool IsReservedOfItsLength(string key) => IsReservedName(key) || (key[0] is '@' or '$' && IsReservedName(key.AsSpan(1)));

    private static bool IsReservedName(ReadOnlySpan<char> name) => name is ConstitutionalHash or Service or TraceId or SpanId;
}
