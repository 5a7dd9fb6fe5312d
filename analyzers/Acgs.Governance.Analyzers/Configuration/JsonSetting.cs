// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Configuration;

/// <summary>Whether a JSON document must state the hash: it can, but many schemas forbid it, so that it need not as a rule.</summary>
internal readonly struct JsonSetting
{
    private const string Demanded = "key";
    private const string NotDemanded = "off";

    private readonly Setting _setting;

    private JsonSetting(Setting setting) => _setting = setting;

    /// <summary>Whether the key must be there.</summary>
    public bool IsKeyDemanded => Is(Demanded);

    /// <summary>Names the key that is invalid and says why; <see langword="null"/> when all is well.</summary>
    public string? Problem => _setting.Value is null || Is(Demanded) || Is(NotDemanded)
        ? null
        : $"'{_setting.Key}' must be {Demanded} or {NotDemanded}";

    /// <summary>The setting for the file that has the given options: <c>.editorconfig</c> first, then MSBuild.</summary>
    public static JsonSetting Of(AnalyzerConfigOptions options, AnalyzerConfigOptions globalOptions) =>
        options.Find(ConfigurationKeys.Json) is { } value
            ? new(new(ConfigurationKeys.Json, value))
            : new(new(ConfigurationKeys.JsonProperty, globalOptions.FindProperty(ConfigurationKeys.JsonProperty)));

    private bool Is(string value) => string.Equals(_setting.Value, value, StringComparison.OrdinalIgnoreCase);
}
