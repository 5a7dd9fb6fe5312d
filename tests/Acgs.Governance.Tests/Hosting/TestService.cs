// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>A small governed service in a process of its own: for what only a whole process has, such as its thread pool and its console.</summary>
internal static class TestService
{
    private static readonly string Directory =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "BlockedService", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));

    public static AppProcess Start(params string[] arguments) => Start(new Dictionary<string, string?>(), arguments);

    /// <summary>Starts it with the variable that Kubernetes sets in every container, or without.</summary>
    public static AppProcess Start(bool isInKubernetes, params string[] arguments) => Start(
        new Dictionary<string, string?> { ["KUBERNETES_SERVICE_HOST"] = isInKubernetes ? "10.96.0.1" : null }, arguments);

    public static AppProcess Start(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var variables = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = null,
            ["DOTNET_ENVIRONMENT"] = null,
            ["ASPNETCORE_URLS"] = null,
            ["KUBERNETES_SERVICE_HOST"] = null,
        };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        return AppProcess.Start(Path.Combine(Directory, "BlockedService.dll"), arguments, variables);
    }
}
