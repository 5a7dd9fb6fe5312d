// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>A log record as a provider gets it.</summary>
/// <param name="Text">Level, category, event, type of the exception, message and keys, without what we add.</param>
/// <param name="Stamp">What we add: <c>constitutional_hash</c> and <c>service</c>, as often as they are there.</param>
internal sealed record LogRecord(string Text, string Stamp)
{
    // Contract 5: the stamp, and inside a request the ids of its trace. Contract 3: every response has the header, so HTTP logging may
    // list it.
    private static readonly string[] Ours = ["constitutional_hash", "service", "trace_id", "span_id", Answer.HashHeader];
    private static readonly string LoggedHeader = $"\n{Answer.HashHeader}: [Redacted]";

    public static LogRecord Of(
        LogLevel level, string category, EventId id, Exception? exception, string message, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var all = properties.ToLookup(property => property.Key, property => property.Value);
        var others = all.Select(property => property.Key).Where(key => !Ours.Contains(key)).Order(StringComparer.Ordinal);
        var stamp = Ours.Take(2).SelectMany(key => all[key], (key, value) => $"{key}={value}");
        return new(
            $"{level} {category} {id.Id} {id.Name} {exception?.GetType().Name} \"{message.Replace(LoggedHeader, "", StringComparison.Ordinal)}\" [{string.Join(' ', others)}]",
            string.Join(", ", stamp));
    }
}
