// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.Versioning;

namespace Acgs.Governance.Cli.Tests.Kit;

/// <summary>An account that has no rights of its own. The administrator may read everything, and becomes it.</summary>
[UnsupportedOSPlatform("windows")]
internal static class OtherAccount
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Runs the program in a folder that it may read, but for one in it.</summary>
    public static async Task<ProcessResult> RunAsync(TemporaryFolder folder, string closed, params string[] arguments)
    {
        var path = Path.Combine(folder.Path, closed);
        File.SetUnixFileMode(folder.Path, Open);
        File.SetUnixFileMode(path, UnixFileMode.None);
        try
        {
            Assert.SkipUnless((await StartAsync(folder, "--version")).ExitCode == 0, "Another account cannot run the program here.");
            return await StartAsync(folder, arguments);
        }
        finally
        {
            File.SetUnixFileMode(path, Open);
        }
    }

    private static Task<ProcessResult> StartAsync(TemporaryFolder folder, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Processes.RunAsync("setpriv", folder.Path, ["--reuid=65534", "--regid=65534", "--clear-groups", CliProcess.Executable, .. arguments])
        : CliProcess.RunAsync(folder, arguments);
}
