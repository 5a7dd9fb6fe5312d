// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Configuration;
using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Checks the files of one project. A compliant file costs neither an allocation nor a walk through its syntax.</summary>
/// <param name="globalOptions">The options that hold for the whole project.</param>
internal sealed class HeaderCheck(AnalyzerConfigOptions globalOptions)
{
    private readonly HeaderSettingsProvider _settings = new(globalOptions);
    private readonly PredefinedSymbols _symbols = new();
    private readonly KnownHeads _heads = new();
    private readonly IntermediateOutput _intermediateOutput = new(globalOptions);

    /// <summary>The finding about a file, or <see langword="null"/> when it is compliant, exempt, or cannot be judged.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="options">The options that hold for it.</param>
    /// <param name="cancellationToken">Ends the wait for the text.</param>
    public Diagnostic? FindProblem(SyntaxTree tree, AnalyzerConfigOptions options, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        var reader = new SourceTextReader(text);
        try
        {
            // A right header is right in every mode, so that the other settings need not be looked up for most files.
            var active = _settings.ActiveFor(options);
            return _heads.IsAbove(reader, active) || IsRight(reader, active, tree.Options)
                ? null
                : FindProblem(tree, text, reader, _symbols.Of(tree.Options), options);
        }
        finally
        {
            reader.Close();
        }
    }

    private bool IsRight(SourceTextReader reader, Constitution active, ParseOptions parsing)
    {
        var scanner = new HeaderScanner<SourceTextReader>(reader, active, _symbols.Of(parsing), repeated: null);
        var verdict = scanner.Scan().Verdict;
        if (verdict == HeaderVerdict.Ok)
        {
            _heads.Learn(reader, scanner.FirstToken, active);
        }

        return verdict is HeaderVerdict.Ok or HeaderVerdict.Empty;
    }

    private Diagnostic? FindProblem(SyntaxTree tree, SourceText text, SourceTextReader reader, string[] symbols, AnalyzerConfigOptions options)
    {
        var settings = _settings.For(options);
        if (settings is { Problem: not null } or { Mode: HeaderMode.Off })
        {
            return null;
        }

        var scan = CSharpHeader.Scan(reader, settings.Constitution, symbols);
        return scan.IsFinding(isDemanded: settings.Mode == HeaderMode.Require) && !IsExempt(tree, reader, symbols, options)
            ? HeaderDiagnostic.Create(text, scan, Place(reader, settings, options), settings.Constitution.Line, tree.GetLocation)
            : null;
    }

    /// <summary>Asked of files with a finding only, because most files are compliant and the answers cost more than the verdict.</summary>
    private bool IsExempt(SyntaxTree tree, SourceTextReader reader, string[] symbols, AnalyzerConfigOptions options) =>
        _intermediateOutput.Contains(tree.FilePath)
        || (options.IsGenerated() ?? (GeneratedCode.IsNamedSo(tree.FilePath) || GeneratedCode.IsTaggedSo(reader, symbols)));

    private static TextSpan Place(SourceTextReader reader, HeaderSettings settings, AnalyzerConfigOptions options)
    {
        var template = options.Find(ConfigurationKeys.FileHeaderTemplate);
        var insertion = CSharpInsertion.Into(reader, FileHeaderTemplate.KeepsFirstComments(template, settings.Constitution.Active));
        var line = ReportedLine.For(reader, insertion);
        return TextSpan.FromBounds(line.Start, line.End);
    }
}
