// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>The options of every command that looks at many files: which files, and what is required of them.</summary>
internal static class FileOptions
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Files and folders; the current folder when none is given, '-' for a list on standard input, one a line or each ended by NUL.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Include = new("--include")
    {
        Description = "A glob that files must match, as in .gitignore, relative to the repository; may be repeated.",
        HelpName = "glob",
    };

    private static readonly Option<string[]> Exclude = new("--exclude") { Description = "A glob of files to leave out; may be repeated.", HelpName = "glob" };

    private static readonly Option<string?> Changed = new("--changed")
    {
        Description = "Only files changed since the branch left this revision (HEAD when none is given), untracked ones included.",
        HelpName = "ref",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Staged = new("--staged")
    {
        Description = "Only files that are staged for the next commit, with the content that is staged.",
    };

    public static Option<string> Level { get; } = CreateLevel();

    /// <summary>Adds the options that choose files to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Paths);
        Array.ForEach<Option>([Include, Exclude, Changed, Staged], command.Add);
    }

    public static ComplianceLevel ReadLevel(ParseResult parsed) => Enum.Parse<ComplianceLevel>(parsed.GetValue(Level)!, ignoreCase: true);

    /// <summary>The files that the user asked for, and what is required of them.</summary>
    /// <exception cref="UsageException">A path does not exist, the options contradict each other, or another hash is configured than asserted.</exception>
    public static (FileSelection Files, SettingsProvider Settings) Read(ParseResult parsed)
    {
        var paths = parsed.GetValue(Paths) ?? [];
        var selection = new FileSelection(new()
        {
            Paths = [.. paths.Where(path => path != "-")],
            IsFromInput = paths.Contains("-"),
            Include = parsed.GetValue(Include) ?? [],
            Exclude = parsed.GetValue(Exclude) ?? [],
            ChangedSince = parsed.GetResult(Changed) is { Implicit: false } ? parsed.GetValue(Changed) ?? "HEAD" : null,
            IsStaged = parsed.GetValue(Staged),
        });
        var settings = new SettingsProvider(selection.Root, selection.Folder);
        GlobalOptions.Assert(parsed, settings);
        return (selection, settings);
    }

    private static Option<string> CreateLevel()
    {
        var level = new Option<string>("--level") { Description = "What counts as compliant.", DefaultValueFactory = _ => "header" };
        level.AcceptOnlyFromAmong("presence", "header", "strict");
        return level;
    }
}
