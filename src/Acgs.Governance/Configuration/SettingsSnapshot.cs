// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Configuration;

/// <summary>What a configuration states under <c>Acgs</c> at one time, and which of its sources state something there.</summary>
internal sealed class SettingsSnapshot
{
    private readonly Dictionary<string, string> _values;
    private readonly Dictionary<object, bool> _sources;

    private SettingsSnapshot(IConfiguration configuration)
    {
        var section = configuration.GetSection(GovernanceOptions.Section);
        _values = section.AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.OrdinalIgnoreCase);
        _sources = configuration is IConfigurationRoot root
            ? Providers(root).Distinct().ToDictionary(object (provider) => provider, provider => provider.GetChildKeys([], section.Path).Any())
            : new() { [configuration] = _values.Count > 0 };
    }

    public static SettingsSnapshot Of(IConfiguration configuration) => new(configuration);

    /// <summary>
    /// The sources that stated something before and are silent now. A file that is gone or cannot be parsed looks like this: its
    /// provider has nothing to say, while other sources go on.
    /// </summary>
    public IEnumerable<object> SilentSince(SettingsSnapshot before) =>
        _sources.Where(source => !source.Value && before._sources.GetValueOrDefault(source.Key)).Select(source => source.Key);

    /// <summary>The keys, relative to <c>Acgs</c>, whose values are others than before.</summary>
    public IEnumerable<string> ChangedSince(SettingsSnapshot before) =>
        _values.Keys.Union(before._values.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(key => _values.GetValueOrDefault(key) != before._values.GetValueOrDefault(key));

    // A configuration that was added to another one has sources of its own.
    private static IEnumerable<IConfigurationProvider> Providers(IConfigurationRoot root) => root.Providers.SelectMany(provider =>
        provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner } ? Providers(inner) : [provider]);
}
