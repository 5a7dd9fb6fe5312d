// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Configuration;

/// <summary>The values under <c>Acgs</c> at one time and the sources that provide them.</summary>
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

    /// <summary>The sources that provided values before and provide none now, as after a file was deleted or could not be parsed.</summary>
    public IEnumerable<object> SilentSince(SettingsSnapshot before) =>
        _sources.Where(source => !source.Value && before._sources.GetValueOrDefault(source.Key)).Select(source => source.Key);

    /// <summary>The keys, relative to <c>Acgs</c>, whose values changed.</summary>
    public IEnumerable<string> ChangedSince(SettingsSnapshot before) =>
        _values.Keys.Union(before._values.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(key => _values.GetValueOrDefault(key) != before._values.GetValueOrDefault(key));

    // A chained configuration has sources of its own.
    private static IEnumerable<IConfigurationProvider> Providers(IConfigurationRoot root) => root.Providers.SelectMany(provider =>
        provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner } ? Providers(inner) : [provider]);
}
