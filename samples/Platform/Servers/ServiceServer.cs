// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Processes;

namespace Platform.Servers;

/// <summary>A service of the platform: the sample under a name of its own.</summary>
internal sealed class ServiceServer : LocalServer
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../GovernedService", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));

    private readonly ServiceSettings _settings;

    private ServiceServer(string name, int port, ServiceSettings settings)
        : base(name, port)
    {
        (Name, _settings) = (name, settings);
        Directory.CreateDirectory(Path.GetDirectoryName(Ledger)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What is run.</summary>
    public static string Program { get; } = Path.Combine(Folder, "GovernedService.dll");

    public string Name { get; }

    public string Ledger => Path.Combine(_settings.State, Name, "ledger.db");

    public string Checkpoints => Path.Combine(_settings.State, Name, "checkpoints.txt");

    public static Task<ServiceServer> StartAsync(string name, int port, ServiceSettings settings) => StartAsync(new ServiceServer(name, port, settings));

    private protected override ProcessStartInfo Command()
    {
        var command = AppProcess.Command(Program, []);
        foreach (var (name, value) in Settings())
        {
            command.Environment[name] = value;
        }

        return command;
    }

    private protected override Task<bool> IsReadyAsync() => Probe.SucceedsAsync(new($"http://{Host}:{Port}/health/ready"));

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Terminate : Signals.Kill;

    // Not arguments: there are passwords among them.
    private Dictionary<string, string?> Settings() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = null,
        ["DOTNET_ENVIRONMENT"] = null,
        ["ASPNETCORE_URLS"] = null,
        ["ASPNETCORE_CONTENTROOT"] = Folder,
        ["Urls"] = $"http://{Host}:{Port}",
        ["ConnectionStrings__postgresql"] = _settings.Database,
        ["ConnectionStrings__redis"] = _settings.Cache,
        ["Acgs__Service"] = Name,
        // Four services that start on a busy machine answer late, and are not ill.
        ["Acgs__Health__Timeout"] = "00:00:05",
        ["Acgs__Ledger__Path"] = Ledger,
        ["Acgs__Ledger__CheckpointFile"] = Checkpoints,
        ["Acgs__Ledger__CheckpointPeriod"] = "00:00:10",
        ["Acgs__Alerts__Webhooks__platform__Url"] = $"{_settings.Alerts}services",
        ["Acgs__Alerts__Webhooks__platform__Secrets__0"] = _settings.AlertSecret,
    };
}
