// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The version of this program.</summary>
internal static class ToolVersion
{
    /// <summary>The version, without the revision that a build may add to it.</summary>
    public static string Value { get; } = Read();

    private static string Read()
    {
        var version = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var build = version.IndexOf('+', StringComparison.Ordinal);
        return build < 0 ? version : version[..build];
    }
}
