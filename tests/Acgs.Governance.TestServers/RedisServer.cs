// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>A Redis server with a random password. It keeps nothing on disk: after a stop it starts again empty.</summary>
public sealed class RedisServer : LocalServer
{
    private readonly string _binary;
    private readonly string[] _settings;

    private RedisServer(string binary, int port, string[] settings)
        : base("redis", port) => (_binary, _settings) = (binary, settings);

    /// <summary>Random for every server; the user is Redis' <c>default</c>.</summary>
    public string Password { get; } = RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>A configuration string of StackExchange.Redis.</summary>
    public string ConnectionString => $"{Host}:{Port},password={Password}";

    /// <summary>Skips the calling test when Redis is not installed; fails it where <c>CI</c> is <c>true</c>.</summary>
    public static void Require() => ServerBinaries.Redis.Require();

    /// <summary>Starts a server; see <see cref="Require"/> for a missing installation.</summary>
    /// <param name="settings">Settings and their values, such as <c>--maxmemory</c> and <c>64mb</c>, besides those that keep it apart.</param>
    public static Task<RedisServer> StartAsync(params string[] settings) => StartAsync(port: 0, settings);

    /// <inheritdoc cref="StartAsync(string[])"/>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="settings">Settings and their values.</param>
    public static Task<RedisServer> StartAsync(int port, params string[] settings) =>
        StartAsync(new RedisServer(ServerBinaries.Redis.Require(), port, settings));

    private protected override ProcessStartInfo Command()
    {
        // Not among the arguments, which others on the machine can read.
        File.WriteAllText(FilePath("redis.conf"), $"requirepass {Password}\n");
        return new(_binary,
        [
            FilePath("redis.conf"), "--bind", Host, "--port", $"{Port}", "--dir", DirectoryPath,
            "--save", "", "--appendonly", "no", "--daemonize", "no", .. _settings,
        ]);
    }

    private protected override Task<bool> IsReadyAsync() =>
        Probe.AnswersAsync(
            Port,
            Encoding.ASCII.GetBytes($"AUTH {Password}\r\nPING\r\n"),
            answer => answer.Contains("+PONG\r\n", StringComparison.Ordinal));

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Terminate : Signals.Kill;
}
