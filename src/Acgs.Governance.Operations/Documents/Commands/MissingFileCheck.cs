// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Links;
using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Looks for files that commands need and the repository does not have.</summary>
internal sealed partial class MissingFileCheck : IDocumentCheck
{
    private static readonly string[] Interpreters = ["sh", "bash", "zsh", "source", ".", "python", "python3", "node", "pwsh", "ruby", "perl"];
    private static readonly string[] Leaving = ["cd", "pushd", "ssh", "unzip"];
    private static readonly string[] Editors = ["vi", "vim", "nvim", "nano", "emacs", "code", "edit"];
    private static readonly string[] Outputs = ["acgs-cli", "mkdir", "touch", "dotnet", "tee", "echo", "git", "docker", "docker-compose", "podman"];
    private static readonly string[] Prefixes = ["config/", "scripts/"];

    public IEnumerable<Defect> Find(CheckedDocument document)
    {
        var scripts = document.Scripts.Where(script => !script.IsInline).ToList();
        var created = scripts.SelectMany(script => script.Script.Commands).SelectMany(CreatedBy).Select(Trim).ToHashSet(StringComparer.Ordinal);
        return scripts.SelectMany(script => script.Script.Commands.TakeWhile(command => !IsLeaving(command)))
            .SelectMany(command => NeededBy(document, command)).Where(word => IsFile(word) && !IsThere(document, created, Trim(word.Text)))
            .DistinctBy(word => (word.Line, word.Text))
            .Select(word => new Defect(DocumentRule.MissingFile, word.Line, word.Text, "is not in the repository, and no command here creates it"));
    }

    // Behind it paths begin elsewhere.
    private static bool IsLeaving(ShellCommand command) =>
        Leaving.Contains(command.Program) || command is { Program: "git", Words: [_, { Text: "clone" }, ..] };

    private static IEnumerable<ShellWord> NeededBy(CheckedDocument document, ShellCommand command)
    {
        var script = command.Words.Take(1).Where(word => ScriptFile().IsMatch(word.Text)).Concat(command.Program switch
        {
            _ when Interpreters.Contains(command.Program) => command.Arguments.Where(word => word.Text is not ['-', ..]).Take(1)
                .Where(word => ScriptFile().IsMatch(word.Text)),
            _ when Outputs.Contains(command.Program) || Editors.Contains(command.Program) => [],
            _ => command.Arguments.Where(word => Prefixes.Any(prefix => Trim(word.Text).StartsWith(prefix, StringComparison.Ordinal))),
        });
        var compose = command.Program is "docker" or "docker-compose" or "podman" ? ComposeFiles(command) : [];
        return script.Concat(compose).Where(word => IsOfRepository(document, Trim(word.Text)));
    }

    private static IEnumerable<ShellWord> ComposeFiles(ShellCommand command) => command.Words.Zip(command.Words.Skip(1))
        .Where(pair => pair.First.Text is "-f" or "--file" && ComposeFile().IsMatch(pair.Second.Text)).Select(pair => pair.Second);

    // The reader's own programs are elsewhere: a file is missed in a folder of the repository, or in one that nobody else has.
    private static bool IsOfRepository(CheckedDocument document, string path)
    {
        var folder = path[..Math.Max(0, path.IndexOf('/', StringComparison.Ordinal))];
        return folder.Length == 0 ? ComposeFile().IsMatch(path) : Prefixes.Contains(folder + "/") || document.Tree.Contains(folder)
            || document.Tree.Contains(RepositoryPath.Resolve(RepositoryPath.FolderOf(document.Path), folder) ?? folder);
    }

    private static bool IsFile(ShellWord word) => !word.HasExpansion && !word.HasGlob && !ToolCommandCheck.IsPlaceholder(word.Text)
        && RelativePath().IsMatch(word.Text) && !word.Text.Contains("path/to", StringComparison.Ordinal);

    private static bool IsThere(CheckedDocument document, HashSet<string> created, string path)
    {
        string[] folders = [string.Empty, RepositoryPath.FolderOf(document.Path)];
        return folders.Any(folder => RepositoryPath.Resolve(folder, path) is not { } resolved || document.Tree.Contains(resolved))
            || created.Any(made => path == made || path.StartsWith(made + "/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> CreatedBy(ShellCommand command)
    {
        var redirected = command.Redirects.Where(redirect => redirect.Operator.Contains('>', StringComparison.Ordinal))
            .Select(redirect => redirect.Target.Text);
        var options = new[] { command.ValueOf("-o", "--output", "--report", "--out", "-O")?.Text }.OfType<string>();
        var arguments = command.Program switch
        {
            "mkdir" or "touch" or "tee" or "acgs-cli" => command.Arguments,
            "cp" or "mv" or "ln" or "install" => command.Arguments.TakeLast(1),
            _ => [],
        };
        return redirected.Concat(options).Concat(arguments.Select(word => word.Text)).Where(path => path is not (['-', ..] or "." or ""));
    }

    private static string Trim(string path) => (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).TrimEnd('/');

    [GeneratedRegex(@"compose[^/]*\.ya?ml$")]
    private static partial Regex ComposeFile();

    [GeneratedRegex(@"\.(?:sh|bash|py|ps1|js|mjs|rb|pl)$")]
    private static partial Regex ScriptFile();

    [GeneratedRegex(@"^(?:\./)?[\w.][\w./@+-]*$")]
    private static partial Regex RelativePath();
}
