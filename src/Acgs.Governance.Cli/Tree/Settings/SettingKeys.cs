// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>The keys of <c>.editorconfig</c> that matter here, and what is wrong with a value of theirs.</summary>
internal static class SettingKeys
{
    /// <summary>What our own keys begin with.</summary>
    public const string Prefix = "acgs_";

    /// <summary>The type that a file has whatever its name says, or <c>none</c>.</summary>
    public const string Type = "acgs_type";

    /// <summary>Whether a rotation of the hash leaves a file alone: <c>keep</c> or <c>change</c>.</summary>
    public const string Rotate = "acgs_rotate";

    private static readonly string[] Own =
    [
        ConfigurationKeys.Hash,
        ConfigurationKeys.AcceptedHashes,
        ConfigurationKeys.Header,
        ConfigurationKeys.Json,
        Type,
        Rotate,
    ];

    /// <summary>Whether the key is one of ours, also a misspelt one, or one of others that is read here.</summary>
    public static bool Matters(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal)
        || key is ConfigurationKeys.GeneratedCode or ConfigurationKeys.EndOfLine or ConfigurationKeys.FileHeaderTemplate;

    /// <summary>Says why a key or its value cannot be used; <see langword="null"/> when it can.</summary>
    public static string? FindProblem(EditorConfigEntry entry)
    {
        if (entry.Key.StartsWith(Prefix, StringComparison.Ordinal) && !Own.Contains(entry.Key))
        {
            return $"'{entry.Key}' is not a known key; did you mean '{NearestName.Of(entry.Key, Own)}'?";
        }

        var problem = entry.Value is null ? null : FindProblem(entry.Key, entry.Value);
        return problem is not null && HasCommentBehind(entry.Value!)
            ? problem + "; a comment is a line of its own in .editorconfig, behind a value it is a part of it"
            : problem;
    }

    private static string? FindProblem(string key, string value) => key switch
    {
        // The words of the analyzer, so that both say the same about the same file.
        ConfigurationKeys.Hash => new HeaderSettings(new(key, value), default, default).Problem,
        ConfigurationKeys.AcceptedHashes => new HeaderSettings(default, new(key, value), default).Problem,
        ConfigurationKeys.Header => new HeaderSettings(default, default, new(key, value)).Problem,
        ConfigurationKeys.Json => OneOf(key, value, "key", "off"),
        Rotate => OneOf(key, value, "keep", "change"),
        Type => ConfiguredType.Find(value) is null ? $"'{key}' must be none or a type that 'acgs-cli explain types' lists" : null,
        _ => null,
    };

    private static string? OneOf(string key, string value, string first, string second) =>
        value.Equals(first, StringComparison.OrdinalIgnoreCase) || value.Equals(second, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"'{key}' must be {first} or {second}";

    private static bool HasCommentBehind(string value) => value.Contains(" #", StringComparison.Ordinal) || value.Contains(" ;", StringComparison.Ordinal);
}
