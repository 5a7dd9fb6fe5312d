// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Hosting;

/// <summary>The files of the repository, for tests of what they say.</summary>
internal static class SourceTree
{
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static string PathOf(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Acgs.Governance.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory.FullName, path);
    }
}
