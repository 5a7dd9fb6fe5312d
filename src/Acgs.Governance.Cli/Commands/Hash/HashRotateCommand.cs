// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Adoption;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Rotation;

namespace Acgs.Governance.Cli.Commands.Hash;

/// <summary><c>acgs-cli hash rotate</c>.</summary>
internal static class HashRotateCommand
{
    public static Command Create()
    {
        var hash = new Argument<string>("new") { Description = "The hash to move to." };
        var path = new Argument<string>("path") { Description = "The folder of the tree.", DefaultValueFactory = _ => "." };
        var apply = new Option<bool>("--apply") { Description = "Write; without it the plan is only shown." };
        var mentions = new Option<bool>("--include-mentions") { Description = "Change the old hash in other places than headers and configuration too." };
        var keep = new Option<string[]>("--keep") { Description = "A glob of files that are left alone; may be repeated.", HelpName = "glob" };
        var format = new Option<string>("--format") { Description = "How the plan is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("rotate", "Moves a tree to another hash: headers and configuration change, the old hash stays accepted.")
        {
            hash, path, apply, mentions, keep, format,
        };
        command.SetAction(parsed => Run(
            parsed,
            new() { To = Checked(parsed.GetValue(hash)!), Folder = parsed.GetValue(path)!, Keep = parsed.GetValue(keep) ?? [] },
            new(parsed.GetValue(apply), parsed.GetValue(mentions)),
            parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ParseResult parsed, RotationRequest request, RotationOptions options, string format)
    {
        GlobalOptions.Assert(parsed, new(Path.GetFullPath(request.Folder)));
        var plan = RotationPlan.Make(request);
        if (!plan.IsEmpty && Git.IsDirty(plan.Root))
        {
            Console.Error.WriteLine(
                "acgs-cli: warning: there are changes that are not committed; commit them first, so that the rotation is a commit of its own.");
        }

        var failures = options.IsApplied ? new RotationWriter(plan, options.IncludesMentions).Write() : [];
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            RotationJson.Write(plan, options, failures, output);
        }
        else
        {
            RotationReport.Write(plan, options, failures, Console.Out);
        }

        return failures.Count > 0 || plan.Unreadable.Any() ? ExitCode.Failure : ExitCode.Success;
    }

    private static string Checked(string hash) => HashFormat.IsWellFormed(hash)
        ? hash
        : throw new UsageException(
            $"The new hash must be exactly {HashFormat.Length} lower-case hexadecimal digits, but {HashFormat.DescribeShape(hash)}; "
            + "'acgs-cli hash compute FILE' prints that of a constitution.");
}
