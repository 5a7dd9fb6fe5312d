// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Serialization;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Platforms;

/// <summary>A server or service of the platform.</summary>
/// <param name="Host">Always 127.0.0.1.</param>
/// <param name="Port">The port.</param>
/// <param name="Pid">Its process; that of the platform itself for what the platform stands in for.</param>
/// <param name="Log">The file of its output; none for what the platform stands in for.</param>
/// <param name="Ledger">The file of the ledger, of a service.</param>
/// <param name="Checkpoints">The file to which the ledger's checkpoints are appended, of a service.</param>
public sealed record PlatformPart(string Host, int Port, int Pid, string? Log = null, string? Ledger = null, string? Checkpoints = null)
{
    /// <summary>Host and port, as Prometheus takes them.</summary>
    public string Authority => $"{Host}:{Port}";

    /// <summary>The address, of all but PostgreSQL and Redis.</summary>
    [JsonIgnore]
    public Uri Address => new($"http://{Authority}/");

    /// <summary>SIGSTOP to the process and its children: connections stay open, nothing is answered.</summary>
    public void Freeze() => ProcessTree.Freeze(Pid);

    /// <summary>Ends <see cref="Freeze"/>.</summary>
    public void Thaw() => ProcessTree.Thaw(Pid);

    /// <summary>SIGKILL, and the end of the process.</summary>
    public async Task KillAsync()
    {
        var process = ProcessEntry.Read(Pid);
        Signals.Send(Pid, Signals.Kill);
        await Eventually.TrueAsync(() => process?.IsAlive() != true, TimeSpan.FromSeconds(10), $"the end of process {Pid}");
    }
}
