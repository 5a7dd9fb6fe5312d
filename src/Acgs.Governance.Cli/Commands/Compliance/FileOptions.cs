// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Tree.Selection;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>The options that choose files, for every command that looks at many.</summary>
internal sealed class FileOptions
{
    private readonly Argument<string[]> _paths = new("path") { Description = "Files and folders; the current folder when none is given, '-' for a list on standard input, one a line or each ended by NUL.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _include = new("--include") { Description = "A glob that files must match, as in .gitignore, relative to the folder checked; may be repeated.", HelpName = "glob" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "A glob of files to leave out; may be repeated.", HelpName = "glob" };
    private readonly Option<string?> _changed = new("--changed") { Description = "Only files that differ from this revision (HEAD when none is given), untracked ones included.", HelpName = "ref", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _staged = new("--staged") { Description = "Only files that are staged for the next commit, with the content that is staged." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_include);
        command.Add(_exclude);
        command.Add(_changed);
        command.Add(_staged);
    }

    /// <summary>What the user asked for.</summary>
    public FileRequest Read(ParseResult parsed)
    {
        var paths = parsed.GetValue(_paths) ?? [];
        return new()
        {
            Paths = [.. paths.Where(path => path != "-")],
            IsFromInput = paths.Contains("-"),
            Include = parsed.GetValue(_include) ?? [],
            Exclude = parsed.GetValue(_exclude) ?? [],
            ChangedSince = parsed.GetResult(_changed) is { Implicit: false } ? parsed.GetValue(_changed) ?? "HEAD" : null,
            IsStaged = parsed.GetValue(_staged),
        };
    }
}
