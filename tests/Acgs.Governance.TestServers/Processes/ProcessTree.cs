// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Processes;

/// <summary>Signals to a process and all its children.</summary>
internal static class ProcessTree
{
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(10);

    /// <summary>Stops the process and all its children where they stand; sockets stay open and nobody answers.</summary>
    public static void Freeze(int pid)
    {
        Signals.Send(pid, Signals.Stop);

        // A signal takes effect a moment later; only a parent that has really stopped has no more children to come.
        SpinWait.SpinUntil(() => ProcessEntry.Read(pid) is not { State: not ('T' or 'Z') }, StopDeadline);
        SendToDescendants(pid, Signals.Stop);
    }

    /// <summary>Ends <see cref="Freeze"/>.</summary>
    public static void Thaw(int pid)
    {
        SendToDescendants(pid, Signals.Continue);
        Signals.Send(pid, Signals.Continue);
    }

    private static void SendToDescendants(int pid, int signal)
    {
        foreach (var child in ProcessEntry.DescendantsOf(pid))
        {
            Signals.Send(child.Pid, signal);
        }
    }
}
