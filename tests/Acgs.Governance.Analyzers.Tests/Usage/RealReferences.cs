// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Tests.Usage;

/// <summary>What test sources compile against: the assemblies that this process runs on, among them ASP.NET Core and the library.</summary>
internal static class RealReferences
{
    private const string Library = "Acgs.Governance.dll";

    /// <summary>The framework and the library.</summary>
    public static ImmutableArray<MetadataReference> WithLibrary { get; } = Load(name => IsOfFramework(name) || name == Library);

    /// <summary>The framework alone.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = Load(IsOfFramework);

    private static bool IsOfFramework(string name) => name is "netstandard.dll" or "mscorlib.dll"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    private static ImmutableArray<MetadataReference> Load(Func<string, bool> include) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => include(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
