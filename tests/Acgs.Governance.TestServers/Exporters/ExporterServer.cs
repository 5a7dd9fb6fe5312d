// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Exporters;

/// <summary>An exporter of metrics for Prometheus.</summary>
public abstract class ExporterServer : LocalServer
{
    private readonly string _binary;

    private protected ExporterServer(string name, string binary, int port)
        : base(name, port) => _binary = binary;

    /// <summary>Host and port, as Prometheus takes them.</summary>
    public string Address => $"{Host}:{Port}";

    private protected abstract IReadOnlyList<string> Arguments { get; }

    private protected virtual IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>();

    private protected override ProcessStartInfo Command()
    {
        var command = new ProcessStartInfo(_binary, Arguments);
        foreach (var (name, value) in Environment)
        {
            command.Environment[name] = value;
        }

        return command;
    }

    private protected override Task<bool> IsReadyAsync() => Probe.SucceedsAsync(new($"http://{Address}/metrics"));

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Terminate : Signals.Kill;
}
