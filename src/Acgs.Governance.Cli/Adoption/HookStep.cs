// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Plans the hook that checks a commit.</summary>
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

    /// <summary>A hook of the program <c>pre-commit</c>.</summary>
    public static InitStep PlanPreCommit(string folder, string hash) => InitStep.Plan(
        folder,
        ConfigurationName,
        ["# " + HeaderLine.TextFor(hash), "repos:", .. Entry.Select(line => "  " + line)],
        HookId,
        before => YamlAppender.AppendItem(before, "repos", Entry),
        "its layout is not supported. Add this to 'repos':\n" + string.Join('\n', Entry));

    /// <summary>A hook of git itself.</summary>
    public static InitStep PlanGit(string folder, string hash)
    {
        var hooks = Git.FindHooks(folder) ?? throw new UsageException($"'{folder}' is not in a git repository; use --hook none or --hook pre-commit.");
        var name = Path.GetRelativePath(folder, Path.Combine(hooks, "pre-commit")).Replace('\\', '/');
        var step = InitStep.Plan(
            folder,
            name,
            ["#!/bin/sh", "# " + HeaderLine.TextFor(hash), "exec acgs-cli compliance check --staged"],
            "acgs-cli",
            _ => null,
            "a hook exists. Add this line to it:\nacgs-cli compliance check --staged || exit 1");
        return step with { IsExecutable = true };
    }
}
