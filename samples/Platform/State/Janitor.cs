// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Platform.State;

/// <summary>A shell that deletes the folder when this process has ended without doing so: then the other end of its input is closed.</summary>
internal sealed class Janitor : IDisposable
{
    // A server that is ending may still write. What .NET keeps for a debugger of the platform itself is in the system's temporary folder.
    private const string Script = """
        trap '' INT TERM QUIT HUP
        exec >/dev/null 2>&1
        read -r _
        rm -f "$2"/dotnet-diagnostic-"$3"-* "$2"/clr-debug-pipe-"$3"-*
        tries=0
        until rm -rf -- "$1" || [ $((tries += 1)) -gt 100 ]; do sleep 0.1; done
        """;

    private readonly Process _process;

    public Janitor(string folder) => _process = Process.Start(
        new ProcessStartInfo("/bin/sh", ["-c", Script, "janitor", folder, Path.GetTempPath(), $"{Environment.ProcessId}"]) { RedirectStandardInput = true })!;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
