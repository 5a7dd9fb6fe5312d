// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Compression;

namespace Acgs.Governance.Analyzers.Benchmarks.Corpus;

/// <summary>The C# files that lie about: our own, those of the SDK's templates, and those that packages bring.</summary>
internal static class SourceFolders
{
    private static readonly string[] NotSources = ["artifacts", "bin", "obj", ".git"];

    public static IEnumerable<(string Origin, string Text)> Read() => Repository().Concat(Templates()).Concat(Symbols());

    private static IEnumerable<(string Origin, string Text)> Repository() => Files(BuildPaths.RepositoryRoot)
        .Where(path => !Path.GetRelativePath(BuildPaths.RepositoryRoot, path).Split(Path.DirectorySeparatorChar).Intersect(NotSources).Any())
        .Select(path => ("repository", File.ReadAllText(path)));

    private static IEnumerable<(string Origin, string Text)> Symbols() => Directory
        .EnumerateFiles(Path.Combine(BuildPaths.Of("AnalyzerTesting"), "lib", "net8.0"), "*.dll")
        .SelectMany(EmbeddedSources.Of)
        .Select(text => ("Analyzer.Testing", text));

    private static IEnumerable<(string Origin, string Text)> Templates()
    {
        var packages = Directory.EnumerateFiles(BuildPaths.Of("TemplateRoot"), "*.nupkg", SearchOption.AllDirectories);
        foreach (var package in packages.Order(StringComparer.Ordinal))
        {
            using var archive = ZipFile.OpenRead(package);
            foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".cs", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(entry.Open());
                yield return ("SDK templates", reader.ReadToEnd());
            }
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
