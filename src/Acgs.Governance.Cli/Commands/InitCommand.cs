// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Adoption;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli init</c>.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "The folder of the repository.", DefaultValueFactory = _ => "." };
        var hash = new Option<string?>("--hash") { Description = "The hash that the tree states; the one in force when none is given.", HelpName = "hash" };
        var hook = new Option<string>("--hook") { Description = "What checks a commit.", DefaultValueFactory = _ => "pre-commit" };
        var servers = new Option<string[]>("--ci") { Description = "What checks a push; by what the repository has when not given. May be repeated." };
        var scanning = new Option<bool>("--sarif") { Description = "Let the workflow of GitHub report to code scanning as well." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would be written." };
        hook.AcceptOnlyFromAmong("pre-commit", "git", "none");
        servers.AcceptOnlyFromAmong("github", "gitlab", "none");
        var command = new Command("init", "Sets a repository up: keys of .editorconfig, a hook, a pipeline. Shows what it would write, and asks.")
        {
            path, hash, hook, servers, scanning, yes, dryRun,
        };
        command.SetAction(parsed => Run(
            parsed,
            new()
            {
                Folder = FolderOf(parsed.GetValue(path)!),
                Hash = Checked(parsed.GetValue(hash)),
                Hook = parsed.GetValue(hook)!,
                Servers = parsed.GetValue(servers) ?? [],
                WithScanning = parsed.GetValue(scanning),
            },
            parsed.GetValue(yes),
            parsed.GetValue(dryRun)));
        return command;
    }

    private static int Run(ParseResult parsed, InitRequest request, bool isAgreed, bool isDryRun)
    {
        GlobalOptions.Assert(parsed, new(request.Folder));
        var steps = InitPlan.Make(request);
        PlanText.Write(steps, Console.Out);
        var count = steps.Count(step => step.After is not null);
        if (count == 0)
        {
            Console.Error.WriteLine("Nothing to do.");
            return ExitCode.Success;
        }

        if (isDryRun)
        {
            return ExitCode.Success;
        }

        return isAgreed || IsAgreedByUser(count) ? Write(request.Folder, steps) : ExitCode.Findings;
    }

    private static bool IsAgreedByUser(int count)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            Console.Error.WriteLine("Nothing was written, because there is no terminal to ask at: --yes writes, --dry-run only shows.");
            return false;
        }

        Console.Error.Write($"Write {(count == 1 ? "this file" : $"these {count} files")}? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static int Write(string folder, IReadOnlyList<InitStep> steps)
    {
        foreach (var step in steps.Where(step => step.After is not null))
        {
            if (step.Before is null)
            {
                WholeFile.Create(Path.GetFullPath(Path.Combine(folder, step.Path)), step.After!, step.IsExecutable);
            }
            else
            {
                Replace(folder, step);
            }

            Console.Error.WriteLine($"Wrote {step.Path}");
        }

        return ExitCode.Success;
    }

    private static void Replace(string folder, InitStep step)
    {
        try
        {
            WholeFile.Replace(folder, step.Path, step.Before!, step.After!);
        }
        catch (IOException exception)
        {
            throw new IOException($"'{step.Path}' was not changed: {exception.Message}.", exception);
        }
    }

    private static string FolderOf(string path) =>
        Directory.Exists(path) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : throw new UsageException($"'{path}' is no folder.");

    private static string? Checked(string? hash) => hash is null || HashFormat.IsWellFormed(hash)
        ? hash
        : throw new UsageException($"--hash must be exactly {HashFormat.Length} lower-case hexadecimal digits, but {HashFormat.DescribeShape(hash)}.");
}
