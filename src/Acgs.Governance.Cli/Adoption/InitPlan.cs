// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>All that <c>init</c> would do.</summary>
internal static class InitPlan
{
    /// <summary>Plans the steps. Nothing is written.</summary>
    /// <exception cref="UsageException">What was asked for is not possible here.</exception>
    public static IReadOnlyList<InitStep> Make(InitRequest request)
    {
        RefuseSubfolder(request);
        var settings = new SettingsProvider(request.Folder);
        var hash = request.Hash ?? settings.Default.Constitution.Active;
        var servers = request.Servers.Count > 0 ? request.Servers : FindServers(request.Folder);
        var steps = new List<InitStep> { EditorConfigStep.Plan(request.Folder, settings, request.Hash) };
        if (request.Hook == "pre-commit")
        {
            steps.Add(HookStep.PlanPreCommit(request.Folder, hash));
        }
        else if (request.Hook == "git")
        {
            steps.Add(HookStep.PlanGit(request.Folder, hash));
        }

        if (servers.Contains("github"))
        {
            steps.Add(PipelineStep.PlanGitHub(request.Folder, hash, request.WithScanning));
        }

        if (servers.Contains("gitlab"))
        {
            steps.Add(PipelineStep.PlanGitLab(request.Folder, hash));
        }

        return steps;
    }

    private static void RefuseSubfolder(InitRequest request)
    {
        var hasOnlyKeys = request.Hook == "none" && request.Servers is ["none"];
        if (!hasOnlyKeys && Git.FindPrefix(request.Folder) is { Length: > 0 })
        {
            throw new UsageException($"'{request.Folder}' is a folder within a git repository, where hooks and pipelines have no effect; name the top of the repository, or choose --hook none --ci none.");
        }
    }

    private static List<string> FindServers(string folder)
    {
        var remotes = Git.Remotes(folder);
        var servers = new List<string>();
        if (Directory.Exists(Path.Combine(folder, ".github")) || remotes.Contains("github", StringComparison.OrdinalIgnoreCase))
        {
            servers.Add("github");
        }

        if (File.Exists(Path.Combine(folder, PipelineStep.PipelineName)) || Directory.Exists(Path.Combine(folder, ".gitlab")) || remotes.Contains("gitlab", StringComparison.OrdinalIgnoreCase))
        {
            servers.Add("gitlab");
        }

        return servers;
    }
}
