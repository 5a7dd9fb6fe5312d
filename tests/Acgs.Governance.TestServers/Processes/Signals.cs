// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>POSIX signals, which <see cref="System.Diagnostics.Process"/> cannot send; the numbers are those of Linux.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>The name of a signal that ends processes.</summary>
    public static string NameOf(int signal) => signal switch
    {
        Interrupt => "INT",
        Quit => "QUIT",
        Kill => "KILL",
        Terminate => "TERM",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    /// <summary>Sends the signal; a process that is gone already is no error.</summary>
    public static void Send(int pid, int signal)
    {
        // 0 and negative numbers would address whole groups of processes, the test run's own among them.
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pid);
        _ = SendSignal(pid, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int pid, int signal);
}
