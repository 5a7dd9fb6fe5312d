// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Configuration;

/// <summary>Rejects unknown keys under <c>Acgs</c>, so that a misspelled setting does not silently fall back to its default.</summary>
internal sealed class UnknownKeysValidator(GovernanceBuilder governance, IEnumerable<KnownKeys> known)
    : IValidateOptions<GovernanceOptions>
{
    private readonly KnownKeys[] _known = [.. known];

    public ValidateOptionsResult Validate(string? name, GovernanceOptions options)
    {
        var unknown = governance.Configuration.GetSection(GovernanceOptions.Section)
            .AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Key.Length > 0 && !_known.Any(keys => keys.Contains(pair.Key, pair.Value)))
            .Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Key}: is not a known key; known keys are {List()}")
            .ToList();
        return unknown.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
    }

    private string List() =>
        string.Join(", ", _known.SelectMany(keys => keys.Patterns).Order(StringComparer.Ordinal));
}
