// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers;

/// <summary>The repository that the tests were built from.</summary>
public static class SourceTree
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The path of a file of the repository.</summary>
    /// <param name="path">Below the root, with <c>/</c>.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file of the repository.</summary>
    /// <param name="path">Below the root, with <c>/</c>.</param>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Acgs.Governance.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run within the repository."));
}
