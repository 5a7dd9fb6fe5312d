// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Leaves a terminal in the modes in which it was.</summary>
internal static class TerminalModes
{
    private const string ShowCursor = "\u001b[?25h";

    /// <summary>Shows the cursor again when the user ends the program while a progress bar hides it.</summary>
    public static IDisposable ShowCursorAtInterrupt() => PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Console.Error.Write(ShowCursor));
}
