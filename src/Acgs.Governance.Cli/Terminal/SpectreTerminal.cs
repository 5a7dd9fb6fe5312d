// Constitutional Hash: cdd01ef066bc6cf2

using Spectre.Console;

namespace Acgs.Governance.Cli.Terminal;

internal static class SpectreTerminal
{
    /// <summary>A console that draws on <paramref name="output"/>, a buffered writer whose end is a terminal.</summary>
    public static IAnsiConsole Create(TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard });
        console.Profile.Width = Math.Max(Console.WindowWidth, 40);
        return console;
    }
}
