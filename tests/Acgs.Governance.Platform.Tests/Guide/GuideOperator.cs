// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Platforms;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>Who works through the guide: in the folder that the platform made for that, with acgs-cli on the path.</summary>
internal static class GuideOperator
{
    private static readonly string Tools = Path.Combine(AppContext.BaseDirectory, "program");

    public static GuideShell Shell(PlatformProcess platform) => new(platform.OperatorFolder, new Dictionary<string, string>
    {
        ["PATH"] = $"{Tools}:{Environment.GetEnvironmentVariable("PATH")}",
    });
}
