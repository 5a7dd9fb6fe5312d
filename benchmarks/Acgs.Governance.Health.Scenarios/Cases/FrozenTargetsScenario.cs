// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>
/// <c>acgs-cli health</c> asks eight targets that take connections and answer nothing. Beside it the script of the operations guide, which asks one
/// after the other with curl. <c>ACGS_CLI</c> names the program; without it the scenario is left out.
/// </summary>
internal sealed class FrozenTargetsScenario : IScenario
{
    private const int Targets = 8;
    private const int Trials = 20;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(100);

    public string Name => "targets";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        if (Environment.GetEnvironmentVariable("ACGS_CLI") is not { } program)
        {
            return;
        }

        List<Socket> frozen = [.. Enumerable.Range(0, Targets).Select(_ => Listen())];
        string[] addresses = [.. frozen.Select(socket => $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}/health")];
        var longest = TimeSpan.Zero;
        for (var trial = 0; trial < Trials; trial++)
        {
            var took = await RunAsync(program, ["health", .. addresses, "--timeout", "1s"], stopping);
            longest = took > longest ? took : longest;
        }

        var script = await RunAsync("sh", ["-c", "for address; do curl -sf --max-time 1 $address; done", "sh", .. addresses], stopping);
        frozen.ForEach(socket => socket.Dispose());
        report.Add(new(
            Name, $"the longest of {Trials} runs over {Targets} frozen targets with a deadline of {Text.Seconds(Deadline)} (beside it the script of the guide)",
            Text.Seconds(longest), Text.Seconds(script), $"at most {Text.Seconds(Deadline + Allowed)}", longest <= Deadline + Allowed));
    }

    private static Socket Listen()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        return socket;
    }

    private static async Task<TimeSpan> RunAsync(string program, IEnumerable<string> arguments, CancellationToken stopping)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync(stopping);
        await process.WaitForExitAsync(stopping);
        return clock.Elapsed;
    }
}
