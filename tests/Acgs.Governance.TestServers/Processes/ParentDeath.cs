// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>What <see cref="ExitGuard"/> cannot do: a process ends with ours even when ours is killed, by the kernel's parent death signal.</summary>
internal static class ParentDeath
{
    private const string Tool = "setpriv";

    /// <summary>Makes the command one that gets the signal when our process ends in whatever way. Start it on <see cref="LastingThread"/>.</summary>
    public static void Signal(ProcessStartInfo command, int signal)
    {
        string[] options = ["--pdeathsig", Signals.NameOf(signal)];
        string[] arguments = command.FileName == Tool
            // In the same call: a change of the account after it would clear the signal.
            ? [.. options, .. command.ArgumentList]
            : [.. options, "--", Resolve(command.FileName), .. command.ArgumentList];
        command.FileName = Tool;
        command.ArgumentList.Clear();
        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }
    }

    // The tool would look into the PATH that the process is to have, and not into ours.
    private static string Resolve(string file) =>
        file.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(file) : ServerBinaries.Find(file, ServerBinaries.SearchPath()) ?? file;
}
