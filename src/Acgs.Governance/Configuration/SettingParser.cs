// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Parses configuration values. Rules complete an error message and never repeat the value, which may be a misplaced secret.
/// </summary>
internal static class SettingParser
{
    public const string FlagRule = "must be true or false";

    private static readonly Dictionary<Type, (Func<string, object?> Read, string Rule)> Types = new()
    {
        [typeof(bool)] = (text => bool.TryParse(text, out var flag) ? flag : null, FlagRule),
        [typeof(int)] = (
            text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
            "must be a whole number"),
        [typeof(double)] = (
            text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            "must be a number such as 0.1"),
        [typeof(TimeSpan)] = (
            text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null,
            "is not a time; write it as 00:00:05 for five seconds"),
        // Replicas in different time zones must agree on an instant.
        [typeof(DateTimeOffset)] = (
            text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null,
            "is not a date and time; write it as 2027-01-31T00:00:00Z"),
    };

    /// <summary>Whether values of the type can be configured; others are set in code only.</summary>
    public static bool Supports(Type type) => type.IsEnum || Types.ContainsKey(type);

    /// <summary><see langword="false"/> if <paramref name="text"/> is not set; <see langword="null"/> if it is not a Boolean.</summary>
    public static bool? ParseFlag(string? text) => text is null ? false : bool.TryParse(text, out var flag) ? flag : null;

    /// <summary>The parsed value, or <see langword="null"/> and the violated rule.</summary>
    public static (object? Value, string Rule) Parse(Type type, string text)
    {
        if (type.IsEnum)
        {
            return ParseName(type, text.Trim());
        }

        var (read, rule) = Types[type];
        return (read(text), rule);
    }

    // The framework also accepts numbers and lists of names: "Enforce,Report" would be Report.
    private static (object? Value, string Rule) ParseName(Type type, string text)
    {
        var names = Enum.GetNames(type);
        return (
            names.Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(type, text, ignoreCase: true) : null,
            $"must be {string.Join(", ", names[..^1])} or {names[^1]}");
    }
}
