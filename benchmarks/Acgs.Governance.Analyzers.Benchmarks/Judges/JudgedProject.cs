// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>A project as the compiler hands it to one header rule: parsed files, and configuration in its real form.</summary>
internal sealed class JudgedProject
{
    private const string Folder = "/src/";

    private readonly Judge _judge;

    public JudgedProject(Judge judge, string[] header, IReadOnlyList<SourceText> files)
    {
        _judge = judge;
        var parseOptions = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Select((file, index) => CSharpSyntaxTree.ParseText(file, parseOptions, $"{Folder}File{index:D4}.cs")).ToList();
        var severities = judge.RuleIds.Select(rule => KeyValuePair.Create(rule, ReportDiagnostic.Warn));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false).WithSpecificDiagnosticOptions(severities);
        Compilation = CSharpCompilation.Create("Judged", trees, options: options);
        Options = new(AdditionalFiles(judge, header), new CompilerOptions(Configuration(judge, header), trees));
    }

    public CSharpCompilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    /// <summary>What the rule reports, through the whole driver; also what a <c>#pragma</c> suppresses, which had to be looked for as well.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync()
    {
        var options = new CompilationWithAnalyzersOptions(
            Options, null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await new CompilationWithAnalyzers(Compilation, [_judge.Analyzer], options).GetAnalyzerDiagnosticsAsync();
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } crash
            ? throw new InvalidOperationException(crash.ToString())
            : [.. diagnostics.Where(diagnostic => _judge.RuleIds.Contains(diagnostic.Id))];
    }

    private static ImmutableArray<AdditionalText> AdditionalFiles(Judge judge, string[] header) =>
        judge.AdditionalFile(header) is { } file ? [new SettingsFile(file.Path, file.Text)] : [];

    /// <summary>The settings that ask for <paramref name="header"/>. Those of this repository are there too, so that a lookup is in a dictionary of real size;
    /// but for the newline, which would tell fixes to put LF into files that have another.</summary>
    public static IEnumerable<(string Path, string Text)> ConfigurationFiles(Judge judge, string[] header)
    {
        var own = File.ReadAllText(Path.Combine(Corpus.BuildPaths.RepositoryRoot, ".editorconfig"))
            .Replace("end_of_line = lf", string.Empty, StringComparison.Ordinal);
        const string Properties = "is_global = true\nbuild_property.AcgsGovernanceEnforceHeaders = true\n"
            + "build_property.ProjectDir = /src/\nbuild_property.IntermediateOutputPath = obj/Release/net10.0/\n";
        return [(Folder + ".editorconfig", $"{own}\n[*.cs]\n{judge.EditorConfig(header)}\n"), (Folder + ".globalconfig", Properties)];
    }

    private static AnalyzerConfigSet Configuration(Judge judge, string[] header) => AnalyzerConfigSet.Create(
        ConfigurationFiles(judge, header).Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());
}
