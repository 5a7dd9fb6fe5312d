// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>The shell of an operator who works through a page: what one block sets, the next ones have.</summary>
/// <param name="folder">The operator's folder.</param>
/// <param name="environment">Variables over those of the test run.</param>
internal sealed class GuideShell(string folder, IReadOnlyDictionary<string, string> environment)
{
    // What these find is the answer to the question: a machine that is busy with tests misses objectives.
    private const string MayFind =
        """
        acgs-cli() {
            local code=0
            command acgs-cli "$@" || code=$?
            case "$code $1 ${2-}" in
                '1 assess '* | '1 slo '* | '1 governance violations' | '1 incidents detect') code=0 ;;
            esac
            return "$code"
        }
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    /// <summary>Runs a block, which ends at its first command that fails.</summary>
    /// <returns>The exit code, and what was written to both streams.</returns>
    /// <exception cref="TimeoutException">It did not end in time; it is ended then.</exception>
    public async Task<(int ExitCode, string Output)> RunAsync(GuideBlock block)
    {
        const string Variables = ".variables";
        var script = $$"""
            [ ! -e {{Variables}} ] || . ./{{Variables}}
            {{block.Text}}
            for name in incident backup; do [ -z "${!name-}" ] || declare -p "$name"; done > {{Variables}}
            """;
        return await RunAsync("-euo", "pipefail", "-c", $"exec 2>&1\n{MayFind}\n{script}");
    }

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
