// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers;

/// <summary>The repository that the tests were built from.</summary>
public static class SourceTree
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Acgs.Governance.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run within the repository."));
}
