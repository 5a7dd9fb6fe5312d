// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;

namespace Acgs.Governance.Cli.Tests.Kit;

/// <summary>Takes from this process, and so from all that it starts, what whoever runs the tests has set for git and for the program.</summary>
internal static class CleanEnvironment
{
    // A hook of git states its repository, a build server where its summary goes; the user's own ignore rules stand below the folder of settings.
    [ModuleInitializer]
    public static void Clean()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOfTheCaller).ToList())
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("GIT_CONFIG_NOSYSTEM", "1");
        Environment.SetEnvironmentVariable("GIT_CONFIG_GLOBAL", "/dev/null");
        Environment.SetEnvironmentVariable("XDG_CONFIG_HOME", "/nonexistent");
    }

    private static bool IsOfTheCaller(string name) => name.StartsWith("GIT_", StringComparison.Ordinal) || name is "GITHUB_STEP_SUMMARY" or "NO_COLOR" or "TERM";
}
