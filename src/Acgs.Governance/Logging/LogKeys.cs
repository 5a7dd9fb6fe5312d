// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>The keys that the library adds to log records. No one else's value stands under them; case matters, as it does in every stack.</summary>
internal static class LogKeys
{
    public const string ConstitutionalHash = "constitutional_hash";
    public const string Service = "service";
    public const string TraceId = "trace_id";
    public const string SpanId = "span_id";

    private const string Claimed = "claimed.";

    /// <summary>Whether a key is ours, or becomes ours in Serilog, which takes <c>@</c> and <c>$</c> off the beginning.</summary>
    public static bool IsReserved(string? key) => key is { Length: 7 or 8 or 9 or 19 or 20 } && IsReservedOfItsLength(key);

    /// <summary>The key under which the value of someone else is kept: <c>service</c> becomes <c>claimed.service</c>.</summary>
    public static string Claim(string key) => key switch
    {
        ConstitutionalHash => Claimed + ConstitutionalHash,
        Service => Claimed + Service,
        TraceId => Claimed + TraceId,
        SpanId => Claimed + SpanId,
        _ => $"{key[0]}{Claimed}{key.AsSpan(1)}",
    };

    /// <summary>The tag as it may be logged.</summary>
    public static KeyValuePair<string, object?> Claim(KeyValuePair<string, object?> tag) =>
        IsReserved(tag.Key) ? new(Claim(tag.Key), tag.Value) : tag;

    // Behind a look at the length, which most keys do not pass.
    private static bool IsReservedOfItsLength(string key) => IsReservedName(key) || (key[0] is '@' or '$' && IsReservedName(key.AsSpan(1)));

    private static bool IsReservedName(ReadOnlySpan<char> name) => name is ConstitutionalHash or Service or TraceId or SpanId;
}
