// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel;
using System.Diagnostics;

namespace Acgs.Governance.Cli.Files.Git;

/// <summary>Asks git itself, where reading its files would not do.</summary>
internal static class GitProcess
{
    /// <summary>Runs git in a folder to its end.</summary>
    public static GitResult Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Run(start);
        }
        catch (Win32Exception)
        {
            return new(HasSucceeded: false, [], "it could not be started; is it installed?");
        }
    }

    private static GitResult Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        var text = error.GetAwaiter().GetResult();
        return new(process.ExitCode == 0, output.ToArray(), text.Split('\n')[0].TrimEnd());
    }
}
