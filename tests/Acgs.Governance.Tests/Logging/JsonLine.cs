// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;

namespace Acgs.Governance.Tests.Logging;

/// <summary>Reads a record token by token: a document would show a key that stands there twice only once.</summary>
internal static class JsonLine
{
    private static readonly string[] Reserved = ["constitutional_hash", "service", "trace_id", "span_id"];

    /// <summary>Every key with its value, in their order; a key of an inner object reads <c>State.service</c>, of an object in an array <c>Scopes.service</c>.</summary>
    public static IReadOnlyList<(string Key, string Value)> Pairs(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        List<(string, string)> pairs = [];
        Stack<string> path = [];
        while (reader.Read())
        {
            Take(ref reader, path, pairs);
        }

        return pairs;
    }

    /// <summary>The values of the keys that are reserved, or were, wherever they stand.</summary>
    public static IEnumerable<(string Key, string Value)> Stamps(string line) => Pairs(line)
        .Where(pair => Reserved.Any(key => pair.Key.EndsWith($".{key}", StringComparison.Ordinal)))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static void Take(ref Utf8JsonReader reader, Stack<string> path, List<(string Key, string Value)> pairs)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.Push(reader.GetString()!);
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                path.Push("");
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Pop();
                break;
            default:
                pairs.Add((string.Join('.', path.Reverse().Where(part => part.Length > 0)), Encoding.UTF8.GetString(reader.ValueSpan)));
                break;
        }

        // A value ends the property that it belongs to; in an array it belongs to none.
        if (path.TryPeek(out var name) && name.Length > 0)
        {
            path.Pop();
        }
    }
}
