// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Configuration;

/// <summary>Reads settings from what the compiler passes on.</summary>
internal static class AnalyzerConfigOptionsExtensions
{
    private const string BuildPropertyPrefix = "build_property.";

    /// <summary>The key under which MSBuild's <paramref name="property"/> arrives.</summary>
    public static string KeyOf(string property) => BuildPropertyPrefix + property;

    /// <summary>The value of <paramref name="key"/>; <see langword="null"/> when it is absent, empty or <c>unset</c>.</summary>
    public static string? Find(this AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) && value != "unset" ? value : null;

    /// <summary>The value of MSBuild's <paramref name="property"/>; <see langword="null"/> when it is not set.</summary>
    public static string? FindProperty(this AnalyzerConfigOptions options, string property) => options.Find(KeyOf(property));

    /// <summary>Whether the project asks for headers; false for one that gets the package behind another.</summary>
    public static bool EnforcesHeaders(this AnalyzerConfigOptions globalOptions) =>
        globalOptions.IsTrue(KeyOf(ConfigurationKeys.EnforceProperty));

    /// <summary>Whether the value of <paramref name="key"/> is <c>true</c>, in the way of MSBuild: in any case.</summary>
    public static bool IsTrue(this AnalyzerConfigOptions options, string key) =>
        string.Equals(options.Find(key), bool.TrueString, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <c>.editorconfig</c> says that the file is generated, or is not; <see langword="null"/> when it says neither.</summary>
    public static bool? IsGenerated(this AnalyzerConfigOptions options) =>
        bool.TryParse(options.Find(ConfigurationKeys.GeneratedCode), out var isGenerated) ? isGenerated : null;
}
