// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Terminal;

internal static class TerminalCapabilities
{
    public static bool SupportsColor => !Console.IsOutputRedirected && AllowsEscapeSequences;

    public static bool SupportsProgress => !Console.IsErrorRedirected && AllowsEscapeSequences;

    private static bool AllowsEscapeSequences =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
