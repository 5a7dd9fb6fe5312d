// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>PostgreSQL refuses to run as root: root starts it as the account that its package created.</summary>
internal static class ServiceAccount
{
    private const string Name = "postgres";

    /// <summary>A command for the file, as the account when this process is root, otherwise as ourselves.</summary>
    public static ProcessStartInfo Command(string file) =>
        // setpriv executes the file in its own place, so that the process id is the server's.
        Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", [$"--reuid={Name}", $"--regid={Name}", "--clear-groups", "--", file])
            : new ProcessStartInfo(file);

    /// <summary>Hands the directory over to the account when this process is root.</summary>
    public static Task OwnAsync(string directory) =>
        Environment.IsPrivilegedProcess
            ? ChildProcess.RunAsync(new ProcessStartInfo("chown", ["-R", $"{Name}:", directory]))
            : Task.CompletedTask;
}
