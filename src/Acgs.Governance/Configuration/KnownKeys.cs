// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Configuration;

/// <summary>The keys of an options class, relative to <c>Acgs</c>; <c>*</c> matches one segment.</summary>
internal sealed record KnownKeys(params string[] Patterns)
{
    public bool Contains(string key, string? value)
    {
        var segments = key.Split(ConfigurationPath.KeyDelimiter);
        return Patterns.Any(pattern => Matches(pattern.Split(ConfigurationPath.KeyDelimiter), segments, value));
    }

    // A prefix of a known key is a section; it may be present and empty ("[]" in JSON) but has no value.
    private static bool Matches(string[] pattern, string[] segments, string? value) =>
        (segments.Length == pattern.Length || (segments.Length < pattern.Length && string.IsNullOrEmpty(value)))
        && segments.Zip(pattern).All(pair =>
            pair.Second == "*" || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
}
