// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel;
using System.Diagnostics;

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Asks git itself, where reading its files would not do.</summary>
internal static class GitProcess
{
    private const string Missing = "git could not be started; is it installed?";

    /// <summary>Runs git in a folder to its end.</summary>
    public static GitResult Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = Prepare(folder, arguments);
        start.RedirectStandardError = true;
        try
        {
            return Run(start);
        }
        catch (Win32Exception)
        {
            return new(HasSucceeded: false, [], Missing);
        }
    }

    /// <summary>Starts git in a folder, to talk with it; what it complains of goes to standard error.</summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    public static Process Start(string folder, params ReadOnlySpan<string> arguments)
    {
        try
        {
            return Process.Start(Prepare(folder, arguments))!;
        }
        catch (Win32Exception exception)
        {
            throw new IOException(Missing, exception);
        }
    }

    private static ProcessStartInfo Prepare(string folder, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
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
        return new(process.ExitCode == 0, output.ToArray(), $"{GitResult.Says}{text.Split('\n')[0].TrimEnd()}");
    }
}
