// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>A real server as a process of its own on a port of 127.0.0.1, by default a free one, with its files in a temporary directory.</summary>
public abstract class LocalServer : IAsyncDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan ReadyDeadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(10);
    private readonly string _name;
    private readonly int _port;
    private readonly TemporaryDirectory _files;
    private ChildProcess? _process;

    private protected LocalServer(string name, int port = 0)
    {
        (_name, _port) = (name, port);
        _files = new TemporaryDirectory($"acgs-{name}-");
        ExitGuard.Add(this, EndNow);
    }

    /// <summary>Always 127.0.0.1.</summary>
    public string Host { get; } = "127.0.0.1";

    /// <summary>The port, the same for the life of this object.</summary>
    public int Port { get; private set; }

    /// <summary>The server's process id; the last one while it is stopped.</summary>
    public int Pid { get; private set; }

    /// <summary>Whether the process exists, frozen or not.</summary>
    public bool IsRunning => _process is { HasExited: false };

    /// <summary>What the server has written since it was last started.</summary>
    public string Log => _process?.Log.Tail(int.MaxValue) ?? "";

    internal string DirectoryPath => _files.Path;

    /// <summary>What it has written since its first start.</summary>
    internal string LogFile => FilePath("log");

    /// <summary>Stops the server and waits until its process is gone; its data and its port remain.</summary>
    public async Task StopAsync(StopMode mode = StopMode.Fast)
    {
        if (_process is { HasExited: false })
        {
            await _process.EndAsync(SignalFor(mode), StopDeadline);
        }
    }

    /// <summary>Starts the server on the same port and data, and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It is running, or it did not start; the message has the end of its log.</exception>
    public async Task StartAgainAsync()
    {
        if (IsRunning)
        {
            throw new InvalidOperationException($"The {_name} server is running.");
        }

        await LaunchAsync();
    }

    /// <summary>Waits until the server is ready, as it is not while it recovers from the crash of one of its processes.</summary>
    public Task UntilReadyAsync() => WaitUntilReadyAsync(Running);

    /// <summary>SIGSTOP to the server and its children: connections stay open, new ones are accepted by the kernel, nothing is answered.</summary>
    public void Freeze() => Running.Freeze();

    /// <summary>Ends <see cref="Freeze"/>.</summary>
    public void Thaw() => Running.Thaw();

    /// <summary>Ends the process and deletes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(StopMode.Immediate);
        Forget();
        _files.Dispose();
        ExitGuard.Remove(this);
        GC.SuppressFinalize(this);
    }

    private protected static async Task<T> StartAsync<T>(T server)
        where T : LocalServer
    {
        try
        {
            await server.PrepareAsync();
            await server.LaunchOnPortAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private protected string FilePath(string name) => _files.File(name);

    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    private protected abstract ProcessStartInfo Command();

    private protected abstract Task<bool> IsReadyAsync();

    private protected abstract int SignalFor(StopMode mode);

    private ChildProcess Running =>
        IsRunning ? _process! : throw new InvalidOperationException($"The {_name} server is not running.");

    private async Task LaunchOnPortAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Port = _port > 0 ? _port : Ports.GetFree();
                await LaunchAsync();
                return;
            }
            catch (InvalidOperationException) when (_port == 0 && attempt < Attempts && PortWasTaken())
            {
                // Somebody else began to listen between our look and the server's own bind.
            }
        }
    }

    private async Task LaunchAsync()
    {
        Forget();
        var command = Command();
        command.WorkingDirectory = _files.Path;
        command.Environment["LC_ALL"] = "C";
        _process = ChildProcess.Start(command, SignalFor(StopMode.Immediate), LogFile);
        Pid = _process.Pid;
        await WaitUntilReadyAsync(_process);
    }

    private async Task WaitUntilReadyAsync(ChildProcess process)
    {
        try
        {
            await Eventually.TrueAsync(async () => process.HasExited || await IsReadyAsync(), ReadyDeadline, $"{_name} ready");
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"{late.Message} The end of its log:\n{process.Log.Tail()}", late);
        }

        if (process.HasExited)
        {
            await process.ExitedWithinAsync(StopDeadline);
            throw new InvalidOperationException($"The {_name} server ended with code {process.ExitCode}:\n{process.Log.Tail()}");
        }
    }

    private bool PortWasTaken() => Log.Contains("address already in use", StringComparison.OrdinalIgnoreCase);

    private void Forget()
    {
        _process?.Dispose();
        _process = null;
    }

    private void EndNow()
    {
        if (_process is { HasExited: false })
        {
            _process.EndNow(SignalFor(StopMode.Immediate), TimeSpan.FromSeconds(3));
        }

        _files.Dispose();
    }
}
