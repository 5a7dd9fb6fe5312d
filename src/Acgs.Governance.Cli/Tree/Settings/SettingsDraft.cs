// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>Gathers the values that hold for a file, from the farthest to the nearest.</summary>
internal sealed class SettingsDraft
{
    private readonly Dictionary<string, string?> _values = [];
    private bool _isProtectionLifted;

    /// <summary>Takes in the keys of a section; a later value takes the place of an earlier one.</summary>
    public void Take(EditorConfigSection section)
    {
        foreach (var entry in section.Entries)
        {
            _values[entry.Key] = entry.Value;
            _isProtectionLifted |= section.NamesProtectedFolder && entry.Key == ConfigurationKeys.Header && Is(entry.Key, "require");
        }
    }

    /// <summary>The settings.</summary>
    public FileSettings Build()
    {
        var header = new HeaderSettings(
            SettingOf(ConfigurationKeys.Hash), SettingOf(ConfigurationKeys.AcceptedHashes), SettingOf(ConfigurationKeys.Header));
        var isGenerated = bool.TryParse(Find(ConfigurationKeys.GeneratedCode), out var value) ? value : (bool?)null;
        return new()
        {
            Constitution = header.Constitution,
            Mode = header.Mode ?? HeaderMode.Require,
            IsProtectionLifted = _isProtectionLifted,
            IsJsonKeyDemanded = Is(ConfigurationKeys.Json, "key"),
            IsGenerated = isGenerated == true,
            IsDeclaredWritten = isGenerated == false,
            EndOfLine = Find(ConfigurationKeys.EndOfLine),
            FileHeaderTemplate = Find(ConfigurationKeys.FileHeaderTemplate),
            Type = Find(SettingKeys.Type) is { } type ? ConfiguredType.Find(type) : null,
            IsKeptInRotation = Find(SettingKeys.Rotate) is null ? null : Is(SettingKeys.Rotate, "keep"),
        };
    }

    private Setting SettingOf(string key) => new(key, Find(key));

    private string? Find(string key) => _values.GetValueOrDefault(key);

    private bool Is(string key, string value) => string.Equals(Find(key), value, StringComparison.OrdinalIgnoreCase);
}
