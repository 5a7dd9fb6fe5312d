// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>An application under test as a process of its own.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);
    private readonly ChildProcess _process;

    private AppProcess(ChildProcess process)
    {
        _process = process;
        ExitGuard.Add(this, EndNow);
    }

    /// <summary>The process id.</summary>
    public int Pid => _process.Pid;

    /// <summary>Whether the process has exited.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>The lines of standard output so far.</summary>
    public IReadOnlyList<string> Output => _process.Output.Snapshot();

    /// <summary>The lines of standard error so far.</summary>
    public IReadOnlyList<string> Errors => _process.Errors.Snapshot();

    /// <summary>Starts the application; its standard input is empty.</summary>
    /// <param name="path">An executable, or a .dll that is then run by <c>dotnet</c>.</param>
    /// <param name="arguments">Arguments, passed on as they are.</param>
    /// <param name="environment">Variables over those of the test run; <see langword="null"/> removes one.</param>
    /// <param name="workingDirectory">By default that of the test run.</param>
    public static AppProcess Start(
        string path,
        IEnumerable<string>? arguments = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        string? workingDirectory = null)
    {
        var command = Command(path, arguments ?? []);
        command.WorkingDirectory = workingDirectory ?? "";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            command.Environment[name] = value;
        }

        return new AppProcess(ChildProcess.Start(command, Signals.Kill));
    }

    /// <summary>Waits for a line of either stream, those that came before included, and returns it.</summary>
    /// <exception cref="InvalidOperationException">The process ended without it; the message has its output.</exception>
    /// <exception cref="TimeoutException">It did not come before the deadline.</exception>
    public async Task<string> WaitForLineAsync(Func<string, bool> condition, TimeSpan deadline, string what = "a line of output")
    {
        string? found = null;
        await WaitAsync(() => Task.FromResult((found = _process.Log.Snapshot().FirstOrDefault(condition)) is not null), deadline, what);
        return found!;
    }

    /// <summary>Waits until a GET of the address is answered with a 2xx status.</summary>
    /// <inheritdoc cref="WaitForLineAsync" path="/exception"/>
    public async Task WaitForHttpAsync(Uri address, TimeSpan deadline)
    {
        await WaitAsync(() => Probe.SucceedsAsync(address), deadline, $"success from {address}");
    }

    /// <summary>Waits for the end of the process and of its output, and returns the exit code.</summary>
    /// <exception cref="TimeoutException">It still runs; the message has its output.</exception>
    public async Task<int> WaitForExitAsync(TimeSpan deadline) =>
        await _process.ExitedWithinAsync(deadline)
            ? _process.ExitCode
            : throw new TimeoutException($"Process {Pid} still runs after {deadline.TotalSeconds:0.###} s:\n{_process.Log.Tail()}");

    /// <summary>SIGTERM, and SIGKILL after the grace period (60 s); returns the exit code, 137 after SIGKILL.</summary>
    public async Task<int> StopAsync(TimeSpan? grace = null)
    {
        if (!HasExited)
        {
            await _process.EndAsync(Signals.Terminate, grace ?? Grace);
        }

        return await WaitForExitAsync(Grace);
    }

    /// <summary>SIGSTOP: connections stay open, new ones are accepted by the kernel, nothing is answered.</summary>
    public void Freeze() => _process.Freeze();

    /// <summary>Ends <see cref="Freeze"/>.</summary>
    public void Thaw() => _process.Thaw();

    /// <summary>SIGKILL, as in a crash or a power cut.</summary>
    public Task KillAsync() => _process.EndAsync(Signals.Kill, Grace);

    /// <summary>Ends the process if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        ExitGuard.Remove(this);
        _process.Dispose();
    }

    internal static ProcessStartInfo Command(string path, IEnumerable<string> arguments)
    {
        if (!path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            return new ProcessStartInfo(path, arguments);
        }

        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return new ProcessStartInfo(host, [path, .. arguments]);
    }

    private async Task WaitAsync(Func<Task<bool>> condition, TimeSpan deadline, string what)
    {
        var ended = false;
        try
        {
            await Eventually.TrueAsync(async () => await condition() || (ended = HasExited), deadline, what);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} Output so far:\n{_process.Log.Tail()}", late);
        }

        // The last lines of a process arrive after its end.
        if (ended && !(await _process.ExitedWithinAsync(Grace) && await condition()))
        {
            throw new InvalidOperationException($"Process {Pid} ended before {what}:\n{_process.Log.Tail()}");
        }
    }

    private void EndNow()
    {
        if (!HasExited)
        {
            _process.EndNow(Signals.Terminate, TimeSpan.FromSeconds(3));
        }
    }
}
