// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Cli.Tests.Kit;

/// <summary>Runs programs to their end.</summary>
internal static class Processes
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program in a folder.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it is ended then.</exception>
    public static async Task<ProcessResult> RunAsync(
        string program, string folder, IEnumerable<string> arguments, string? input = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await WriteAsync(process.StandardInput, input);
        try
        {
            await process.WaitForExitAsync().WaitAsync(Deadline);
        }
        catch (TimeoutException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} still runs after {Deadline.TotalSeconds} s:\n{await SoFarAsync(output)}{await SoFarAsync(error)}", late);
        }

        return new(process.ExitCode, await output, await error);
    }

    // Something that it started may keep its streams open.
    private static async Task<string> SoFarAsync(Task<string> stream) =>
        await Task.WhenAny(stream, Task.Delay(TimeSpan.FromSeconds(5))) == stream ? await stream : string.Empty;

    private static async Task WriteAsync(StreamWriter writer, string? input)
    {
        try
        {
            await writer.WriteAsync(input);
            writer.Close();
        }
        catch (IOException)
        {
            // It has ended without reading, as a program may; what it wrote says why.
        }
    }
}
