// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Caches;

/// <summary>The answer to INFO: a line for each value (https://redis.io/docs/latest/commands/info/).</summary>
internal sealed class RedisInfo
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private RedisInfo(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Split(':', 2) is [var name, var value])
            {
                _values[name] = value;
            }
        }
    }

    /// <summary>Asks for it.</summary>
    /// <exception cref="FailureException">The server refuses.</exception>
    public static async Task<RedisInfo> ReadAsync(RedisConnection connection, RedisAddress address, CancellationToken stop) =>
        new((await connection.CallAsync(stop, "INFO")).Require(address).Text);

    /// <summary>The value as it stands there; empty if there is none.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, string.Empty);

    /// <summary>A number; 0 if there is none.</summary>
    public long Number(string name) => NumberOrNull(name) ?? 0;

    public long? NumberOrNull(string name) => Parse(this[name]);

    public double? RatioOrNull(string name) =>
        double.TryParse(this[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) ? ratio : null;

    /// <summary>The values <c>name0</c>, <c>name1</c>, …, each a list of fields such as <c>keys=1,expires=0</c>.</summary>
    public IEnumerable<(int Index, IReadOnlyDictionary<string, string> Fields)> Lists(string name)
    {
        foreach (var (key, value) in _values)
        {
            if (key.StartsWith(name, StringComparison.Ordinal) && Parse(key[name.Length..]) is { } index)
            {
                yield return ((int)index, Fields(value));
            }
        }
    }

    public static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Dictionary<string, string> Fields(string value) => value.Split(',').Select(field => field.Split('=', 2))
        .Where(field => field.Length == 2).DistinctBy(field => field[0]).ToDictionary(field => field[0], field => field[1]);
}
