// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Terminal;

internal static class TerminalCapabilities
{
    private const string Variable = "TERM";
    private const string WithoutSequences = "dumb";

    private static bool _allowsEscapeSequences = FindAllowed();

    public static bool SupportsColor => !Console.IsOutputRedirected && _allowsEscapeSequences;

    public static bool SupportsProgress => !Console.IsErrorRedirected && _allowsEscapeSequences;

    /// <summary>Keeps the runtime from switching the mode of the keypad, which it does for programs that read keys and never takes back.</summary>
    public static void KeepKeypad()
    {
        _allowsEscapeSequences = FindAllowed();
        Environment.SetEnvironmentVariable(Variable, WithoutSequences);
    }

    private static bool FindAllowed() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable(Variable) != WithoutSequences;
}
