// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Configuration;

/// <summary>Reads values of configuration. The rules are the ends of sentences; none repeats the text, which may be a misplaced secret.</summary>
internal static class SettingText
{
    /// <summary>What <see cref="Flag"/> takes.</summary>
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
            "is no time; write it as 00:00:05 for five seconds"),
        // Replicas in two time zones must not disagree about an instant.
        [typeof(DateTimeOffset)] = (
            text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null,
            "is no instant; write it as 2027-01-31T00:00:00Z"),
    };

    /// <summary>Whether a text can stand for a value of this type; what cannot is set in code alone.</summary>
    public static bool IsType(Type type) => type.IsEnum || Types.ContainsKey(type);

    /// <summary>No where nothing is set; <see langword="null"/> for what is neither yes nor no.</summary>
    public static bool? Flag(string? text) => text is null ? false : bool.TryParse(text, out var flag) ? flag : null;

    /// <summary>The value that a text stands for, or <see langword="null"/> and the rule that it breaks.</summary>
    public static (object? Value, string Rule) Read(Type type, string text)
    {
        if (type.IsEnum)
        {
            return ReadName(type, text.Trim());
        }

        var (read, rule) = Types[type];
        return (read(text), rule);
    }

    // The framework takes numbers and lists of names too: "Enforce,Report" would be Report.
    private static (object? Value, string Rule) ReadName(Type type, string text)
    {
        var names = Enum.GetNames(type);
        return (
            names.Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(type, text, ignoreCase: true) : null,
            $"must be {string.Join(", ", names[..^1])} or {names[^1]}");
    }
}
