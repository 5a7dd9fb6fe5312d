// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using System.Text;
using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Rules;

/// <summary>A project with real configuration files, as the compiler and an IDE see it.</summary>
internal sealed class GovernedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private Project _project;

    public GovernedProject(string editorConfig = "", string properties = "", string? enforce = "true")
    {
        _project = _workspace.AddProject("Governed", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(preprocessorSymbols: ["DEBUG"]));
        var enforced = enforce is null ? string.Empty : $"build_property.AcgsGovernanceEnforceHeaders = {enforce}\n";
        AddConfiguration("/src/.globalconfig", $"is_global = true\n{enforced}{properties}\n");
        AddConfiguration("/src/.editorconfig", $"root = true\n[*.cs]\n{editorConfig}\n");
    }

    public void AddConfiguration(string path, string text) => _project = _project
        .AddAnalyzerConfigDocument(Path.GetFileName(path), SourceText.From(text), filePath: path).Project;

    public GovernedProject Add(string path, string text) => Add(path, SourceText.From(text, Encoding.UTF8));

    public GovernedProject Add(string path, SourceText text)
    {
        _project = _project.AddDocument(Path.GetFileName(path), text, filePath: path).Project;
        return this;
    }

    /// <summary>Adds a file that is not compiled, with a metadata item of it that is <c>true</c>.</summary>
    public GovernedProject AddAdditional(string path, SourceText text, string metadata)
    {
        _project = _project.AddAdditionalDocument(Path.GetFileName(path), text, filePath: path).Project;
        AddConfiguration($"{path}.globalconfig", $"is_global = true\n[{path}]\nbuild_metadata.AdditionalFiles.{metadata} = true\n");
        return this;
    }

    /// <summary>Changes what the command line of the compiler says.</summary>
    public GovernedProject With(Func<CSharpCompilationOptions, CompilationOptions> change)
    {
        _project = _project.WithCompilationOptions(change((CSharpCompilationOptions)_project.CompilationOptions!));
        return this;
    }

    /// <summary>Refers to the core library: without it attributes have no arguments.</summary>
    public GovernedProject WithCoreLibrary()
    {
        _project = _project.AddMetadataReference(MetadataReference.CreateFromFile(typeof(object).Assembly.Location));
        return this;
    }

    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var compilation = await _project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new ConstitutionalHeaderAnalyzer(), new HeaderConfigurationAnalyzer(), new BypassAnalyzer());
        return await compilation!.WithAnalyzers(analyzers, _project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The ids that are reported, in order.</summary>
    public async Task<string[]> IdsAsync() => [.. (await AnalyzeAsync()).Select(diagnostic => diagnostic.Id).Order()];

    /// <summary>The fixes that are offered for the only file's only diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync()
    {
        var actions = new List<CodeAction>();
        var diagnostic = Assert.Single(await AnalyzeAsync());
        var context = new CodeFixContext(
            _project.Documents.Single(), diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await new ConstitutionalHeaderCodeFix().RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>Applies the only fix of the only file, and goes on with its result.</summary>
    public async Task<SourceText> FixAsync()
    {
        var operations = await Assert.Single(await FixesAsync()).GetOperationsAsync(TestContext.Current.CancellationToken);
        var solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        _project = solution.GetProject(_project.Id)!;
        return await _project.Documents.Single().GetTextAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _workspace.Dispose();
}
