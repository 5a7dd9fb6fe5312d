// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>What a process executes.</summary>
internal static class ProgramImage
{
    /// <summary>Executes another program in this process, or, where that cannot be done, in one that is waited for.</summary>
    /// <param name="path">The program.</param>
    /// <param name="arguments">The name that it was called by, and its arguments.</param>
    /// <returns>The exit code of the other process.</returns>
    /// <exception cref="FailureException">The program cannot be executed.</exception>
    public static int Become(string path, string[] arguments)
    {
        if (LibC.IsAvailable)
        {
            // It returns only when it failed.
            LibC.Execute(path, [.. arguments, null]);
            throw CannotExecute(path, Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, arguments[1..]))!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception exception)
        {
            throw CannotExecute(path, exception.Message);
        }
    }

    private static FailureException CannotExecute(string path, string reason) =>
        new($"'{path}' cannot be executed ({reason}); it is a part of acgs-cli: install the tool again.");
}
