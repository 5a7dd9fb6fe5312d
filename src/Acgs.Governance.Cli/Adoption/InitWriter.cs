// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Asks for confirmation and writes the changes of <c>init</c>.</summary>
internal static class InitWriter
{
    /// <param name="folder">The folder.</param>
    /// <param name="steps">The plan.</param>
    /// <param name="isConfirmed">Whether to write without asking.</param>
    /// <param name="isDryRun">Whether to write nothing.</param>
    /// <returns>The exit code.</returns>
    public static int Write(string folder, IEnumerable<InitStep> steps, bool isConfirmed, bool isDryRun)
    {
        InitStep[] changes = [.. steps.Where(step => step.After is not null)];
        if (changes.Length == 0)
        {
            Console.Error.WriteLine("Nothing to do.");
        }
        else if (!isDryRun && !isConfirmed && !Confirm(changes.Length))
        {
            return ExitCode.Findings;
        }
        else if (!isDryRun)
        {
            Array.ForEach(changes, step => Write(folder, step));
            Console.Error.WriteLine(
                "Next: 'acgs-cli compliance check', then 'acgs-cli compliance fix --diff' and 'acgs-cli compliance fix', "
                + "or pass known findings by a baseline: 'acgs-cli compliance check --baseline acgs-baseline.json --update-baseline'.");
        }

        return ExitCode.Success;
    }

    private static bool Confirm(int count)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            Console.Error.WriteLine("Nothing was written: not a terminal, so nobody can confirm; use --yes to write or --dry-run to preview.");
            return false;
        }

        Console.Error.Write($"Write {(count == 1 ? "this file" : $"these {count} files")}? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static void Write(string folder, InitStep step)
    {
        try
        {
            if (step.Before is null)
            {
                WholeFile.Create(Path.GetFullPath(Path.Combine(folder, step.Path)), step.After!, step.IsExecutable);
            }
            else
            {
                WholeFile.Replace(folder, step.Path, step.Before, step.After!);
            }
        }
        catch (IOException exception)
        {
            throw new IOException($"'{step.Path}' was not changed: {exception.Message.TrimEnd('.')}.", exception);
        }

        Console.Error.WriteLine($"Wrote {step.Path}");
    }
}
