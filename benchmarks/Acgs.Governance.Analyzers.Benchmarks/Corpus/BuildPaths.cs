// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;

namespace Acgs.Governance.Analyzers.Benchmarks.Corpus;

/// <summary>Folders that the build knew.</summary>
internal static class BuildPaths
{
    public static string RepositoryRoot => Of("RepositoryRoot");

    public static string Of(string name) => typeof(BuildPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
