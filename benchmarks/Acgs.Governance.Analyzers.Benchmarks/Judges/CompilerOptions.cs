// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>The options of files as the compiler keeps them: a dictionary for each section, found by the file.</summary>
internal sealed class CompilerOptions(AnalyzerConfigSet configuration, IEnumerable<SyntaxTree> trees) : AnalyzerConfigOptionsProvider
{
    private static readonly Section Empty = new(ImmutableDictionary<string, string>.Empty);

    private readonly ImmutableDictionary<object, AnalyzerConfigOptions> _files = trees.ToImmutableDictionary(
        tree => (object)tree,
        tree => (AnalyzerConfigOptions)new Section(configuration.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Section(configuration.GlobalConfigOptions.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _files.TryGetValue(tree, out var options) ? options : Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Empty;

    private sealed class Section(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
