// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Net.Sockets;
using Acgs.Governance.TestServers.Platforms;

namespace Acgs.Governance.Platform.Tests.Assess;

/// <summary>Inline commands to Redis, as somebody types them.</summary>
internal sealed class RedisConsole : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;

    public RedisConsole(PlatformPart server, string password)
    {
        _client.Connect(server.Host, server.Port);
        _reader = new(_client.GetStream());
        _writer = new(_client.GetStream()) { NewLine = "\r\n", AutoFlush = false };
        Run($"AUTH {password}");
    }

    /// <summary>Sends commands whose answers are one line each; returns the last.</summary>
    public string Run(params string[] commands)
    {
        Array.ForEach(commands, _writer.WriteLine);
        _writer.Flush();
        var answer = string.Empty;
        for (var number = 0; number < commands.Length; number++)
        {
            answer = _reader.ReadLine()!;
        }

        return answer;
    }

    /// <summary>The bytes that the server uses.</summary>
    public long UsedMemory()
    {
        Run("INFO memory");
        var lines = new List<string>();
        for (var line = _reader.ReadLine(); line!.Length > 0 || lines.Count < 3; line = _reader.ReadLine())
        {
            lines.Add(line);
        }

        var used = lines.Single(line => line.StartsWith("used_memory:", StringComparison.Ordinal));
        return long.Parse(used["used_memory:".Length..], CultureInfo.InvariantCulture);
    }

    /// <summary>Repeats commands until it is stopped.</summary>
    public Task RepeatAsync(string[] commands, CancellationToken stop) => Task.Run(
        async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                Run(commands);
                await Task.Yield();
            }
        },
        CancellationToken.None);

    public void Dispose() => _client.Dispose();
}
