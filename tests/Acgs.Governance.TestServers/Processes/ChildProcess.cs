// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>A process that we started, its output as lines, ended together with its own children.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan ToolDeadline = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KillDeadline = TimeSpan.FromSeconds(10);
    private readonly Process _process;

    private ChildProcess(ProcessStartInfo start, string input = "", string? logFile = null)
    {
        Log = new(logFile);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Record(Output, line.Data);
        _process.ErrorDataReceived += (_, line) => Record(Errors, line.Data);
        LastingThread.Call(_process.Start);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        Pid = _process.Id;
    }

    public int Pid { get; }

    public LineLog Output { get; } = new();

    public LineLog Errors { get; } = new();

    /// <summary>Both streams, in the order in which they came.</summary>
    public LineLog Log { get; }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a process that lasts.</summary>
    /// <param name="start">The command.</param>
    /// <param name="deathSignal">The signal that it gets when our own process is killed.</param>
    /// <param name="logFile">The file to which its output is appended.</param>
    public static ChildProcess Start(ProcessStartInfo start, int deathSignal = Signals.Kill, string? logFile = null)
    {
        ParentDeath.Signal(start, deathSignal);
        return new ChildProcess(start, logFile: logFile);
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message has its output.</exception>
    public static async Task<string> RunAsync(ProcessStartInfo start, string input = "")
    {
        using var process = new ChildProcess(start, input);
        if (!await process.ExitedWithinAsync(ToolDeadline))
        {
            await process.EndAsync(Signals.Kill, KillDeadline);
        }

        return process.ExitCode == 0
            ? process.Output.Tail(int.MaxValue)
            : throw new InvalidOperationException($"{start.FileName} ended with code {process.ExitCode}:\n{process.Log.Tail()}");
    }

    /// <inheritdoc cref="ProcessTree.Freeze"/>
    public void Freeze() => ProcessTree.Freeze(Pid);

    public void Thaw()
    {
        if (!HasExited)
        {
            ProcessTree.Thaw(Pid);
        }
    }

    /// <summary>Sends the signal, waits, and kills what is left of the process and its children.</summary>
    public async Task EndAsync(int signal, TimeSpan grace)
    {
        var descendants = Signal(signal);
        if (!await ExitedWithinAsync(grace))
        {
            Kill(descendants);
            await ExitedWithinAsync(KillDeadline);
        }
    }

    /// <summary>The same without waiting for the last lines of output, for the end of our own process.</summary>
    public void EndNow(int signal, TimeSpan grace)
    {
        var descendants = Signal(signal);
        if (!_process.WaitForExit(grace))
        {
            Kill(descendants);
            _process.WaitForExit(KillDeadline);
        }
    }

    /// <summary>Waits until the process has exited and its output is read to the end.</summary>
    public async Task<bool> ExitedWithinAsync(TimeSpan deadline)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(deadline);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _process.Dispose();
        Log.Dispose();
    }

    private IReadOnlyList<ProcessEntry> Signal(int signal)
    {
        // Taken before the parent is gone, after which its children belong to somebody else.
        var descendants = ProcessEntry.DescendantsOf(Pid);
        SendToSelf(signal);
        Thaw();
        return descendants;
    }

    private void Kill(IEnumerable<ProcessEntry> descendants)
    {
        SendToSelf(Signals.Kill);
        foreach (var left in descendants.Where(entry => entry.IsAlive()))
        {
            Signals.Send(left.Pid, Signals.Kill);
        }
    }

    // The id of a process that has been reaped may belong to somebody else by now.
    private void SendToSelf(int signal)
    {
        if (!HasExited)
        {
            Signals.Send(Pid, signal);
        }
    }

    private void Record(LineLog log, string? line)
    {
        log.Add(line);
        Log.Add(line);
    }
}
