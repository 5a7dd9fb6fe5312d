// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>The C# blocks of a page, each as a source file of its own.</summary>
internal static class Snippets
{
    private const string Fence = "```csharp\n";

    /// <summary>Writes the blocks of a page into a project, each as the body of a method.</summary>
    public static void Write(Workspace workspace, string project, string page)
    {
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, page)).Split(Fence).Skip(1).Select(block => block.Split("```", 2)[0]);
        foreach (var (number, block) in blocks.Index())
        {
            var name = $"{page.Replace('/', '_').Replace('.', '_')}_{number}";
            workspace.Write($"{project}/{name}.cs", ToFile(name, block));
        }
    }

    private static string ToFile(string name, string block)
    {
        var lines = block.Split('\n').ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';'));
        return $$"""
            // Constitutional Hash: cdd01ef066bc6cf2

            {{string.Join('\n', lines[true])}}

            internal static class {{name}}
            {
                public static void Run(string[] args)
                {
            {{string.Join('\n', lines[false])}}
                }
            }

            """;
    }
}
