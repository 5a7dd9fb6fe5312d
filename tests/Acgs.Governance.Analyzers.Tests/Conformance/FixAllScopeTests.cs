// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis.CodeFixes;
using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class FixAllScopeTests
{
    private const string Old = "aaaaaaaaaaaaaaaa";

    private static readonly string[] AllIds = ["ACGS0001", "ACGS0002", "ACGS0003", "ACGS0004", "ACGS0005", "ACGS0006"];

    /// <summary>Two files for each finding, and two without.</summary>
    private static readonly (string Id, string Path, string File, string Fixed)[] Files =
    [
        ("ACGS0001", "/src/A.cs", "class C;\n", H + "\n\nclass C;\n"),
        ("ACGS0001", "/src/sub/A.cs", "// Copyright\r\nclass C;\r\n", H + "\r\n// Copyright\r\nclass C;\r\n"),
        ("ACGS0002", "/src/B.cs", X + "\n\nclass C;\n", H + "\n\nclass C;\n"),
        ("ACGS0002", "/src/sub/B.cs", "/*\r\n * " + U + "\r\n */\r\nclass C;", "/*\r\n * " + T + "\r\n */\r\nclass C;"),
        ("ACGS0003", "/src/C.cs", "//" + T + "\nclass C;\n", H + "\nclass C;\n"),
        ("ACGS0003", "/src/sub/C.cs", "/// <summary/>\n/// " + T + "\nclass C;\n", H + "\n\n/// <summary/>\nclass C;\n"),
        ("ACGS0004", "/src/D.cs", H + "\n" + H + "\nclass C;\n", H + "\nclass C;\n"),
        ("ACGS0004", "/src/sub/D.cs", X + "\r\n// A\r\n" + H, H + "\r\n// A"),
        ("ACGS0005", "/src/E.cs", "class C;\n" + H + "\n", H + "\n\nclass C;\n"),
        ("ACGS0005", "/src/sub/E.cs", "#if DEBUG\n" + H + "\n#endif\nclass C;\n", H + "\n\n#if DEBUG\n#endif\nclass C;\n"),
        ("ACGS0006", "/src/F.cs", "// Constitutional Hash: " + Old + "\nclass C;\n", H + "\nclass C;\n"),
        ("ACGS0006", "/src/sub/F.cs", "\n // Constitutional Hash: " + Old + " \nclass C;\n", "\n " + H + " \nclass C;\n"),
        ("", "/src/G.cs", H + "\nclass C;\n", H + "\nclass C;\n"),
        ("", "/src/sub/G.g.cs", "class C;\n", "class C;\n"),
    ];

    [Theory]
    [InlineData("ACGS0001")]
    [InlineData("ACGS0002")]
    [InlineData("ACGS0003")]
    [InlineData("ACGS0004")]
    [InlineData("ACGS0005")]
    [InlineData("ACGS0006")]
    public async Task FixAll_OneRule_EveryScopeFixesItsOwnFilesOnly(string id)
    {
        var first = Files.First(file => file.Id == id).Path;

        await AssertAsync(FixAllScope.Document, first, [id], (project, path) => project == 0 && path == first);
        await AssertAsync(FixAllScope.Project, first, [id], (project, path) => project == 0 && IdOf(path) == id);
        await AssertAsync(FixAllScope.Solution, first, [id], (_, path) => IdOf(path) == id);
    }

    [Theory]
    [InlineData("/src/A.cs")]
    [InlineData("/src/C.cs")]
    [InlineData("/src/E.cs")]
    public async Task FixAll_EveryRuleAtOnce_FixesEveryFile(string from)
    {
        await AssertAsync(FixAllScope.Project, from, AllIds, (project, _) => project == 0);
        await AssertAsync(FixAllScope.Solution, from, AllIds, (_, _) => true);
    }

    /// <summary>The command line tool of the SDK fixes one rule after the other, each over the solution as the last one left it.</summary>
    [Fact]
    public async Task FixAll_OneRuleAfterTheOther_FixesEveryFile()
    {
        using var solution = Create();
        foreach (var id in AllIds)
        {
            await solution.FixAllAsync(solution.Find("/src/A.cs"), FixAllScope.Solution, await solution.AnalyzeAsync(), id);
        }

        await AssertFilesAsync(solution, (_, _) => true);
        Assert.Empty(await solution.AnalyzeAsync());
    }

    private static async Task AssertAsync(FixAllScope scope, string from, string[] ids, Func<int, string, bool> isFixed)
    {
        using var solution = Create();
        await solution.FixAllAsync(solution.Find(from), scope, await solution.AnalyzeAsync(), ids);
        await AssertFilesAsync(solution, isFixed);
    }

    private static async Task AssertFilesAsync(ConformanceSolution solution, Func<int, string, bool> isFixed)
    {
        foreach (var (_, path, file, fixedFile) in Files)
        {
            for (var project = 0; project < 2; project++)
            {
                var expected = isFixed(project, path) ? fixedFile : file;
                Assert.Equal(SourceBytes.Show(expected), SourceBytes.Show(await solution.BytesAsync(PathIn(project, path), project)));
            }
        }
    }

    private static ConformanceSolution Create()
    {
        var solution = new ConformanceSolution($"acgs_accepted_hashes = {Old}", "DEBUG", "DEBUG");
        foreach (var (_, path, file, _) in Files)
        {
            solution.Add(PathIn(0, path), SourceBytes.Encode(file, SourceBytes.Utf8), 0).Add(PathIn(1, path), SourceBytes.Encode(file, SourceBytes.Utf8), 1);
        }

        return solution;
    }

    private static string PathIn(int project, string path) => project == 0 ? path : path.Replace("/src/", "/src/other/", StringComparison.Ordinal);

    private static string IdOf(string path) => Files.First(file => file.Path == path).Id;
}
