// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>Makes analyzers and fixes of packages that no project refers to.</summary>
internal static class PeerAssembly
{
    public static DiagnosticAnalyzer AnalyzerOf(string package, string file, string type) => Make<DiagnosticAnalyzer>(package, file, type);

    public static CodeFixProvider FixOf(string package, string file, string type) => Make<CodeFixProvider>(package, file, type);

    private static T Make<T>(string package, string file, string type)
    {
        var path = Directory.EnumerateFiles(Corpus.BuildPaths.Of(package), file, SearchOption.AllDirectories).Single();
        var assembly = Assembly.LoadFrom(path);
        return (T)Activator.CreateInstance(TypesOf(assembly).Single(candidate => candidate.Name == type), nonPublic: true)!;
    }

    // Other types of the assembly may need what is not here; ours does not.
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
