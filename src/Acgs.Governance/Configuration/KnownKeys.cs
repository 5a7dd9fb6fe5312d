// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Configuration;

/// <summary>The keys of one options class, relative to <c>Acgs</c>; <c>*</c> stands for one segment of any name.</summary>
internal sealed record KnownKeys(params string[] Patterns)
{
    /// <summary>Whether a key with a value is one of ours.</summary>
    public bool Contains(string key, string? value)
    {
        var segments = key.Split(ConfigurationPath.KeyDelimiter);
        return Patterns.Any(pattern => Matches(pattern.Split(ConfigurationPath.KeyDelimiter), segments, value));
    }

    // A key above ours is a section; it may stand there empty (as "[]" in JSON does) but has no value of its own.
    private static bool Matches(string[] pattern, string[] segments, string? value) =>
        (segments.Length == pattern.Length || (segments.Length < pattern.Length && string.IsNullOrEmpty(value)))
        && segments.Zip(pattern).All(pair =>
            pair.Second == "*" || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
}
