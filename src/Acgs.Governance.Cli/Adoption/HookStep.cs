// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>What checks a commit before it is made.</summary>
internal static class HookStep
{
    private const string ConfigurationName = ".pre-commit-config.yaml";
    private const string HookId = "acgs-compliance-check";

    private static readonly string[] Entry =
    [
        "- repo: local",
        "  hooks:",
        $"    - id: {HookId}",
        "      name: constitutional hash",
        "      entry: acgs-cli compliance check --",
        "      language: system",
        "      types: [text]",
        "      require_serial: true",
    ];

    /// <summary>Plans an entry for the program <c>pre-commit</c>.</summary>
    public static InitStep PlanPreCommit(string folder, string hash)
    {
        var path = Path.Combine(folder, ConfigurationName);
        if (!File.Exists(path))
        {
            string[] lines = ["# " + HeaderLine.TextFor(hash), "repos:", .. Indented(Entry, 2)];
            return new(ConfigurationName, Before: null, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        }

        var before = File.ReadAllBytes(path);
        var text = new TextLines(before);
        if (Contains(text, HookId))
        {
            return InitStep.Done(ConfigurationName);
        }

        return YamlList.FindIndentation(text, "repos") is { } indentation
            ? new(ConfigurationName, before, text.Insert(YamlList.EndOf(text), Indented(Entry, indentation)))
            : InitStep.Left(ConfigurationName, "It is not written in a way that can be added to safely. Add this to 'repos' by hand:\n" + Join(Entry));
    }

    /// <summary>Plans a hook of git itself.</summary>
    public static InitStep PlanGit(string folder, string hash)
    {
        var hooks = Git.FindHooks(folder) ?? throw new UsageException($"'{folder}' is not in a git repository; choose --hook none or --hook pre-commit.");
        var path = Path.Combine(hooks, "pre-commit");
        string[] lines = ["#!/bin/sh", "# " + HeaderLine.TextFor(hash), "exec acgs-cli compliance check --staged"];
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        if (!File.Exists(path))
        {
            return new(name, Before: null, Encoding.UTF8.GetBytes(Join(lines)), IsExecutable: true);
        }

        return Contains(new(File.ReadAllBytes(path)), "acgs-cli")
            ? InitStep.Done(name)
            : InitStep.Left(name, "There is a hook already, and only its owner knows where it ends. Add this to it by hand:\nacgs-cli compliance check --staged || exit 1\n");
    }

    internal static bool Contains(TextLines text, string sought)
    {
        for (var index = 0; index < text.Count; index++)
        {
            if (text[index].Contains(sought, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Indented(string[] lines, int count) => lines.Select(line => new string(' ', count) + line);

    private static string Join(string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
