// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>Finds files of the repository.</summary>
internal static class SourceFile
{
    public static string Find(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Acgs.Governance.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory.FullName, path);
    }
}
