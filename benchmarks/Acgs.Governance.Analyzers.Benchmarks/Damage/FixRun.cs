// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Analyzers.Benchmarks.Judges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Damage;

/// <summary>Applies a rule's first fix to one file, in a workspace, as an editor does.</summary>
internal static class FixRun
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file as the fix leaves it; <see langword="null"/> when nothing is reported, or no fix is offered.</summary>
    public static async Task<byte[]?> ApplyAsync(Judge judge, byte[] file)
    {
        using var workspace = new AdhocWorkspace();
        var document = AddDocument(workspace, judge, Read(file));
        if (await FirstFixAsync(judge, document) is not { } fix)
        {
            return null;
        }

        var operations = await fix.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        var text = await changed.GetTextAsync();
        var encoding = text.Encoding ?? Fixture.Plain;
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    // As compilers and workspaces read: UTF-8 when the bytes are that, else the encoding of the system.
    private static SourceText Read(byte[] file)
    {
        try
        {
            return SourceText.From(new MemoryStream(file), Strict);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(new MemoryStream(file), Encoding.Latin1);
        }
    }

    private static async Task<CodeAction?> FirstFixAsync(Judge judge, Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var all = await compilation.WithAnalyzers([judge.Analyzer], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        foreach (var diagnostic in all.Where(finding => judge.Fix!.FixableDiagnosticIds.Contains(finding.Id)))
        {
            CodeAction? first = null;
            await judge.Fix!.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, CancellationToken.None));
            if (first is not null)
            {
                return first;
            }
        }

        return null;
    }

    private static Document AddDocument(AdhocWorkspace workspace, Judge judge, SourceText text)
    {
        var project = workspace.AddProject("Fixed", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview).WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication)
                .WithSpecificDiagnosticOptions(judge.RuleIds.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
        foreach (var (name, content) in JudgedProject.ConfigurationFiles(judge, HeaderText.LineAlone))
        {
            project = project.AddAnalyzerConfigDocument(Path.GetFileName(name), SourceText.From(content), filePath: name).Project;
        }

        if (judge.AdditionalFile(HeaderText.LineAlone) is { } additional)
        {
            project = project.AddAdditionalDocument(Path.GetFileName(additional.Path), additional.Text, filePath: additional.Path).Project;
        }

        return project.AddDocument("File.cs", text, filePath: "/src/File.cs");
    }
}
