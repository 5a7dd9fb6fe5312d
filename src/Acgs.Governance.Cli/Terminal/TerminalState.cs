// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Whether a person looks on.</summary>
internal static class TerminalState
{
    /// <summary>Whether standard output may have colours.</summary>
    public static bool HasColours => !Console.IsOutputRedirected && IsColourful;

    /// <summary>Whether standard error may show progress.</summary>
    public static bool ShowsProgress => !Console.IsErrorRedirected && IsColourful;

    private static bool IsColourful =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
