// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>The escapes of GitHub Actions workflow commands.</summary>
internal static class WorkflowCommand
{
    public static string EscapeData(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    public static string EscapeProperty(string value) => EscapeData(value)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
