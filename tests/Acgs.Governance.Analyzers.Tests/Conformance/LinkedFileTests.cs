// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis.CodeFixes;
using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class LinkedFileTests
{
    private const string Path = "/src/C.cs";

    /// <summary>One file in two projects, of which one defines NET and the other FRAMEWORK; and what it is when it is mended from either.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "class C;\n", H + "\n\nclass C;\n" },
        { "#if NET\nclass C;\n#else\nclass D;\n#endif\n", H + "\n\n#if NET\nclass C;\n#else\nclass D;\n#endif\n" },
        { "// Copyright\n#if NET\nusing A;\n#endif\nclass C;\n", H + "\n// Copyright\n#if NET\nusing A;\n#endif\nclass C;\n" },
        { "#if NET\n" + H + "\n#endif\nclass C;\n", H + "\n\n#if NET\n#endif\nclass C;\n" },
        { "#if FRAMEWORK\r\n" + X + "\r\n#endif\r\nclass C;\r\n", H + "\r\n\r\n#if FRAMEWORK\r\n#endif\r\nclass C;\r\n" },
        { "#if NET\nusing A;\n#endif\n" + H + "\nclass C;\n", H + "\n\n#if NET\nusing A;\n#endif\nclass C;\n" },
        { X + "\n#if NET\nusing A;\n#endif\nclass C;\n", H + "\n#if NET\nusing A;\n#endif\nclass C;\n" },
        { "//" + T + "\n#if NET\nusing A;\n#endif\nclass C;\n", H + "\n#if NET\nusing A;\n#endif\nclass C;\n" },
        { H + "\n" + H + "\n#if NET\nusing A;\n#endif\nclass C;\n", H + "\n#if NET\nusing A;\n#endif\nclass C;\n" },
        { H + "\n#if NET\nusing A;\n#endif\n" + H + "\nclass C;\n", H + "\n#if NET\nusing A;\n#endif\nclass C;\n" },
        { "#if NET\nclass C;\n" + H + "\n#endif\n", H + "\n\n#if NET\nclass C;\n#endif\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fix_FromEitherProject_LeadsToTheSameText(string file, string fixedFile)
    {
        for (var project = 0; project < 2; project++)
        {
            using var solution = Linked(file);
            var finding = (await ConformanceSolution.AnalyzeAsync(solution.Find(Path, project).Project)).SingleOrDefault();
            if (finding is null)
            {
                continue;
            }

            await solution.ApplyAsync(Assert.Single(await ConformanceSolution.FixesAsync(solution.Find(Path, project), finding)));

            Assert.Equal(SourceBytes.Show(fixedFile), await ShownAsync(solution, project));
            using var after = Linked(fixedFile);
            Assert.Empty(await after.AnalyzeAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task FixAll_SolutionWithLinkedFile_LeavesOneHeader(string file, string fixedFile)
    {
        using var solution = Linked(file);
        var findings = await solution.AnalyzeAsync();

        var documents = findings.Select(finding => solution.Solution.GetDocument(finding.Location.SourceTree)!).ToArray();

        await solution.FixAllAsync(documents[0], FixAllScope.Solution, findings, [.. findings.Select(finding => finding.Id).Distinct()]);

        foreach (var document in documents)
        {
            var text = await solution.Solution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(SourceBytes.Show(fixedFile), SourceBytes.Show(text.ToString()));
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document, 0)]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 0)]
    [InlineData(FixAllScope.Project, 1)]
    public async Task FixAll_OneOfTheProjects_LeavesOneHeader(FixAllScope scope, int project)
    {
        using var solution = Linked("#if NET\n" + H + "\n#endif\nclass C;\n");
        var findings = await ConformanceSolution.AnalyzeAsync(solution.Find(Path, project).Project);

        await solution.FixAllAsync(solution.Find(Path, project), scope, findings, [.. findings.Select(finding => finding.Id)]);

        Assert.Equal(SourceBytes.Show(H + "\n\n#if NET\n#endif\nclass C;\n"), await ShownAsync(solution, project));
    }

    /// <summary>Each project sees the other's header as text that is not compiled; the two must still agree on one file.</summary>
    [Fact]
    public async Task Fix_HeaderInBothBranches_LeadsToTheSameText()
    {
        const string file = "#if NET\n" + H + "\n#else\n" + H + "\n#endif\nclass C;\n";
        var texts = new List<string>();
        for (var project = 0; project < 2; project++)
        {
            using var solution = Linked(file);
            var finding = Assert.Single(await ConformanceSolution.AnalyzeAsync(solution.Find(Path, project).Project));
            Assert.Equal("ACGS0005", finding.Id);
            await solution.ApplyAsync(Assert.Single(await ConformanceSolution.FixesAsync(solution.Find(Path, project), finding)));
            texts.Add(await ShownAsync(solution, project));
        }

        Assert.StartsWith(SourceBytes.Show(H + "\n\n#if NET\n"), texts[0], StringComparison.Ordinal);
        Assert.Equal(texts[0], texts[1]);
    }

    private static ConformanceSolution Linked(string file) => new ConformanceSolution("", "NET", "FRAMEWORK").Add(Path, SourceBytes.Encode(file, SourceBytes.Utf8));

    private static async Task<string> ShownAsync(ConformanceSolution solution, int project) => SourceBytes.Show(await solution.BytesAsync(Path, project));
}
