// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Plans the changes of <c>init</c>. Writes nothing.</summary>
internal static class InitPlan
{
    /// <exception cref="UsageException">The request cannot be met in this folder.</exception>
    public static IReadOnlyList<InitStep> Create(InitRequest request)
    {
        RequireTopFolder(request);
        var settings = new SettingsProvider(request.Folder);
        var hash = request.Hash ?? settings.Default.Constitution.Active;
        var servers = request.Servers.Count > 0 ? request.Servers : DetectServers(request.Folder);
        InitStep?[] steps =
        [
            EditorConfigStep.Plan(request.Folder, settings, request.Hash),
            request.Hook == "pre-commit" ? HookStep.PlanPreCommit(request.Folder, hash) : null,
            request.Hook == "git" ? HookStep.PlanGit(request.Folder, hash) : null,
            servers.Contains("github") ? PipelineStep.PlanGitHub(request.Folder, hash, request.WithScanning) : null,
            servers.Contains("gitlab") ? PipelineStep.PlanGitLab(request.Folder, hash) : null,
        ];
        return [.. steps.OfType<InitStep>()];
    }

    private static void RequireTopFolder(InitRequest request)
    {
        var isConfigurationOnly = request.Hook == "none" && request.Servers is ["none"];
        if (!isConfigurationOnly && Git.FindPrefix(request.Folder) is { Length: > 0 })
        {
            throw new UsageException(
                $"'{request.Folder}' is a subfolder of a git repository, where hooks and pipelines have no effect; "
                + "name the top folder, or use --hook none --ci none.");
        }
    }

    private static List<string> DetectServers(string folder)
    {
        var remotes = Git.Remotes(folder);
        bool HasRemote(string name) => remotes.Contains(name, StringComparison.OrdinalIgnoreCase);
        bool Exists(string path) => Path.Exists(Path.Combine(folder, path));
        var servers = new List<string>();
        if (Exists(".github") || HasRemote("github"))
        {
            servers.Add("github");
        }

        if (Exists(PipelineStep.PipelineName) || Exists(".gitlab") || HasRemote("gitlab"))
        {
            servers.Add("gitlab");
        }

        return servers;
    }
}
