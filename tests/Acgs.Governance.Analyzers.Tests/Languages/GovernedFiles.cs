// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Tests.Languages;

/// <summary>A compilation with additional files, configured by real configuration files as MSBuild writes them.</summary>
internal sealed class GovernedFiles(string editorConfig = "", string properties = "", string enforce = "true")
{
    private readonly List<AdditionalText> _files = [];
    private string _metadata = string.Empty;

    public GovernedFiles Add(string path, string? template, string? governed = "true")
    {
        _files.Add(new AdditionalFile(path, template is null ? null : Judged.Expand(template)));
        _metadata += governed is null ? string.Empty : $"[{path}]\nbuild_metadata.AdditionalFiles.AcgsGoverned = {governed}\n";
        return this;
    }

    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var options = ParsedOptions.Of(
            ("/src/.globalconfig", $"is_global = true\nbuild_property.AcgsGovernanceEnforceHeaders = {enforce}\n{properties}\n{_metadata}"),
            ("/src/.editorconfig", $"root = true\n{editorConfig}\n"));
        var compilation = CSharpCompilation.Create("Governed", [CSharpSyntaxTree.ParseText(Canonical.Line, path: "/src/C.cs", cancellationToken: token)]);
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new AdditionalFileHeaderAnalyzer(), new HeaderConfigurationAnalyzer());
        var diagnostics = await compilation
            .WithAnalyzers(analyzers, new AnalyzerOptions([.. _files], options))
            .GetAnalyzerDiagnosticsAsync(token);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)];
    }

    /// <summary>The ids that are reported, in the order of the paths.</summary>
    public async Task<string[]> IdsAsync() => [.. (await AnalyzeAsync()).Select(diagnostic => diagnostic.Id)];
}
