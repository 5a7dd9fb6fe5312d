// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;

namespace Acgs.Governance.Cli;

internal static class ToolVersion
{
    /// <summary>The version without the commit that a build may append.</summary>
    public static string Value { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
