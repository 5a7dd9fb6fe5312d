// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

/// <summary>Projects that share their files, given and taken as bytes; between these the public analyzer and code fix, and nothing else of ours.</summary>
internal sealed class ConformanceSolution : IDisposable
{
    private static readonly ConstitutionalHeaderCodeFix Fixer = new();

    private readonly AdhocWorkspace _workspace = new();

    /// <param name="editorConfig">Lines that hold for every C# file.</param>
    /// <param name="symbols">For each project the preprocessor symbol that it defines; one project with DEBUG when none is given.</param>
    public ConformanceSolution(string editorConfig = "", params string[] symbols)
    {
        Solution = _workspace.CurrentSolution;
        foreach (var symbol in symbols is [] ? ["DEBUG"] : symbols)
        {
            var project = Solution.AddProject($"Governed{Solution.ProjectIds.Count}", "Governed", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .WithParseOptions(new CSharpParseOptions(preprocessorSymbols: [symbol]));
            Solution = project.Solution;
        }

        Configure("/src/.globalconfig", "is_global = true\nbuild_property.AcgsGovernanceEnforceHeaders = true\nbuild_property.ProjectDir = /src/\nbuild_property.IntermediateOutputPath = obj/\n");
        Configure("/src/.editorconfig", $"root = true\n[*.cs]\n{editorConfig}\n");
    }

    public Solution Solution { get; set; }

    /// <summary>Lays a configuration file into every project.</summary>
    public ConformanceSolution Configure(string path, string text)
    {
        foreach (var id in Solution.ProjectIds)
        {
            Solution = Solution.GetProject(id)!.AddAnalyzerConfigDocument(Path.GetFileName(path), SourceText.From(text), filePath: path).Project.Solution;
        }

        return this;
    }

    /// <summary>Adds the file to every project, or to one; in several projects it is a linked file.</summary>
    public ConformanceSolution Add(string path, byte[] bytes, int? project = null)
    {
        foreach (var id in project is { } index ? [Solution.ProjectIds[index]] : Solution.ProjectIds)
        {
            Solution = Solution.GetProject(id)!.AddDocument(Path.GetFileName(path), SourceBytes.Decode(bytes), filePath: path).Project.Solution;
        }

        return this;
    }

    /// <summary>The findings of every project, in the order of projects, paths and ids.</summary>
    public async Task<Diagnostic[]> AnalyzeAsync()
    {
        var found = new List<Diagnostic>();
        foreach (var project in Solution.Projects)
        {
            found.AddRange((await AnalyzeAsync(project)).OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal));
        }

        return [.. found];
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new ConstitutionalHeaderAnalyzer(), new HeaderConfigurationAnalyzer());
        return await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    public Document Find(string path, int project = 0) => Solution.Projects.ElementAt(project).Documents.Single(document => document.FilePath == path);

    public async Task<byte[]> BytesAsync(string path, int project = 0) =>
        SourceBytes.Encode(await Find(path, project).GetTextAsync(TestContext.Current.CancellationToken));

    /// <summary>The fixes that are offered in <paramref name="document"/> for <paramref name="diagnostic"/>.</summary>
    public static async Task<CodeAction[]> FixesAsync(Document document, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, Fixer.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await Fixer.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return [.. actions];
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>Fixes all findings of <paramref name="ids"/> in <paramref name="scope"/>, seen from <paramref name="document"/>.</summary>
    public async Task FixAllAsync(Document document, FixAllScope scope, IEnumerable<Diagnostic> diagnostics, params string[] ids)
    {
        var trigger = diagnostics.First(diagnostic => ids.Contains(diagnostic.Id));
        var fix = Assert.Single(await FixesAsync(Solution.GetDocument(trigger.Location.SourceTree)!, trigger));
        var context = new FixAllContext(document, Fixer, scope, fix.EquivalenceKey!, ids, new KnownDiagnostics(diagnostics), TestContext.Current.CancellationToken);
        await ApplyAsync((await Fixer.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public void Dispose() => _workspace.Dispose();
}
