// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Languages;

/// <summary>What the compiler reads out of configuration files, for every path.</summary>
internal sealed class ParsedOptions(AnalyzerConfigSet configuration) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => Wrap(configuration.GlobalConfigOptions.AnalyzerOptions);

    public static ParsedOptions Of(params (string Path, string Text)[] files) => new(AnalyzerConfigSet.Create(
        files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToImmutableArray(), out _));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

    private FixedOptions For(string path) => Wrap(configuration.GlobalConfigOptions.AnalyzerOptions.SetItems(configuration.GetOptionsForSourcePath(path).AnalyzerOptions));

    private static FixedOptions Wrap(ImmutableDictionary<string, string> values) => new(new(values, AnalyzerConfigOptions.KeyComparer));
}
