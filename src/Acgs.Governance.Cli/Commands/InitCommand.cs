// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Adoption;
using Acgs.Governance.Cli.Reports;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli init</c>.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "The top folder of the repository.", DefaultValueFactory = _ => "." };
        var hash = new Option<string?>("--hash") { Description = "The hash to set; the active one by default.", HelpName = "hash" };
        var hook = new Option<string>("--hook") { Description = "The hook that checks a commit.", DefaultValueFactory = _ => "pre-commit" };
        var servers = new Option<string[]>("--ci") { Description = "The pipeline that checks a push; detected by default. Repeatable." };
        var scanning = new Option<bool>("--sarif") { Description = "Report to GitHub code scanning as well." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the changes and write nothing." };
        hook.AcceptOnlyFromAmong("pre-commit", "git", "none");
        servers.AcceptOnlyFromAmong("github", "gitlab", "none");
        var command = new Command("init", "Sets up a repository: configuration, commit hook and pipeline.")
        {
            path, hash, hook, servers, scanning, yes, dryRun,
        };
        command.SetAction(parsed =>
        {
            var request = new InitRequest
            {
                Folder = RequireFolder(parsed.GetValue(path)!),
                Hash = GlobalOptions.RequireHash("--hash", parsed.GetValue(hash)),
                Hook = parsed.GetValue(hook)!,
                Servers = parsed.GetValue(servers) ?? [],
                WithScanning = parsed.GetValue(scanning),
            };
            GlobalOptions.Assert(parsed, new(request.Folder));
            var steps = InitPlan.Create(request);
            InitReport.Write(steps, Console.Out);
            return InitWriter.Write(request.Folder, steps, parsed.GetValue(yes), parsed.GetValue(dryRun));
        });
        return command;
    }

    private static string RequireFolder(string path) =>
        Directory.Exists(path) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : throw new UsageException($"folder '{path}' does not exist.");
}
