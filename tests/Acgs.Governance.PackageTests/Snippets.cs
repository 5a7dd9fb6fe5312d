// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>The blocks of a page; those of C# each as a source file with a namespace of its own.</summary>
internal static class Snippets
{
    private const string Fence = "```csharp\n";

    /// <summary>Writes the blocks of a page into a project, and returns their namespaces. Statements become the method <c>Snippet.Run</c>.</summary>
    public static IReadOnlyList<string> Write(Workspace workspace, string project, string page)
    {
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, page)).Split(Fence).Skip(1).Select(block => block.Split("```", 2)[0]).ToList();
        var names = blocks.Select((_, number) => $"{page.Replace('/', '_').Replace('.', '_')}_{number}").ToList();
        foreach (var (name, block) in names.Zip(blocks))
        {
            workspace.Write($"{project}/{name}.cs", ToFile(name, block));
        }

        return names;
    }

    /// <summary>The XML block of a page that begins with the name of its file.</summary>
    public static string Xml(string page, string file) => page.Split($"```xml\n<!-- {file} -->\n", 2)[1].Split("```", 2)[0];

    private static string ToFile(string name, string block)
    {
        var lines = block.Split('\n').ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';'));
        var code = string.Join('\n', lines[false]);
        return $$"""
            // Constitutional Hash: cdd01ef066bc6cf2

            using Microsoft.Extensions.Diagnostics.HealthChecks;
            {{string.Join('\n', lines[true])}}

            namespace {{name}}
            {
            {{(IsTypes(block) ? code : $"internal static class Snippet {{ public static void Run(string[] args) {{\n{code}\n}} }}")}}
            }

            """;
    }

    private static bool IsTypes(string block) =>
        block.Contains("public static class ", StringComparison.Ordinal) || block.Contains("public sealed class ", StringComparison.Ordinal);
}
