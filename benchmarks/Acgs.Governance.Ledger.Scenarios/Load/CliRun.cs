// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;

namespace Acgs.Governance.Ledger.Scenarios.Load;

/// <summary>A run of acgs-cli.</summary>
/// <param name="Output">What it printed.</param>
/// <param name="Elapsed">How long it took, the start of the process included.</param>
/// <param name="PeakBytes">Its largest resident set.</param>
internal sealed record CliRun(string Output, TimeSpan Elapsed, long PeakBytes)
{
    private const string Variable = "ACGS_CLI";

    // With findings; a list of violations has some.
    private const int MostExitCode = 1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <exception cref="InvalidOperationException">There is no program, or it failed.</exception>
    public static async Task<CliRun> StartAsync(IEnumerable<string> arguments, CancellationToken stopping)
    {
        var program = Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"Set {Variable} to the native acgs-cli.");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(stopping);
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, ReadPeak(process.Id));
            await Task.WhenAny(process.WaitForExitAsync(stopping), Task.Delay(Pause, stopping));
        }

        var elapsed = clock.Elapsed;
        return process.ExitCode <= MostExitCode
            ? new(await output, elapsed, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    // The kernel's own high-water mark: no sample can miss it but the one after the end.
    private static long ReadPeak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
