// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Configuration;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Judges the files of one project that are not C#. A compliant file costs no allocation beyond its text.</summary>
/// <param name="globalOptions">The options that hold for the whole project.</param>
internal sealed class AdditionalFileCheck(AnalyzerConfigOptions globalOptions)
{
    private readonly HeaderSettingsProvider _settings = new(globalOptions);
    private readonly IntermediateOutput _intermediateOutput = new(globalOptions);

    /// <summary>The finding about a file, or <see langword="null"/> when it is compliant, exempt, not marked, or cannot be judged.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The options that hold for it.</param>
    /// <param name="cancellationToken">Ends the wait for the text.</param>
    public Diagnostic? FindProblem(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellationToken)
    {
        if (!options.IsGoverned() || TypeOf(file.Path) is not { } type)
        {
            return null;
        }

        var settings = _settings.For(options);
        if (settings is { Problem: not null } or { Mode: HeaderMode.Off } || (type.Kind == FileTypeKind.Json && JsonOf(options).Problem is not null))
        {
            return null;
        }

        // The compiler itself says that a file cannot be read.
        return file.GetText(cancellationToken) is { } text ? FindProblem(file.Path, text, type, settings, options) : null;
    }

    /// <summary>What is wrong with the settings of a file; <see langword="null"/> when all is well, or the file is not marked.</summary>
    public string? FindConfigurationProblem(AdditionalText file, AnalyzerConfigOptions options)
    {
        if (!options.IsGoverned() || TypeOf(file.Path) is not { } type)
        {
            return null;
        }

        return _settings.For(options).Problem ?? (type.Kind == FileTypeKind.Json ? JsonOf(options).Problem : null);
    }

    private Diagnostic? FindProblem(string path, SourceText text, FileType type, HeaderSettings settings, AnalyzerConfigOptions options)
    {
        var reader = new SourceTextReader(text);
        type = type.In(reader);
        try
        {
            var scan = LanguageHeader.Scan(reader, type, settings.Constitution);
            return IsProblem(scan.Verdict, type, settings, options) && !IsExempt(path, reader, type, options)
                ? Report(path, text, scan, type, LanguageInsertion.Into(reader, type).FindReportedLine(reader), settings.Constitution.Active)
                : null;
        }
        finally
        {
            reader.Close();
        }
    }

    // Apart from the judging: what a lambda captures is allocated where the method begins.
    private static Diagnostic Report(string path, SourceText text, HeaderScan scan, FileType type, (int Start, int End) place, string hash) => HeaderDiagnostic.Create(
        text,
        scan,
        TextSpan.FromBounds(place.Start, place.End),
        type.Stating(hash),
        span => Location.Create(path, span, text.Lines.GetLinePositionSpan(span)));

    /// <summary>The type of a file that is judged here; C# is judged as it is compiled.</summary>
    private static FileType? TypeOf(string path) =>
        FileTypes.Find(path) is { Kind: not (FileTypeKind.Unmarked or FileTypeKind.CSharp) } type ? type : null;

    private bool IsProblem(HeaderVerdict verdict, FileType type, HeaderSettings settings, AnalyzerConfigOptions options) => verdict switch
    {
        HeaderVerdict.Empty or HeaderVerdict.Ok => false,
        HeaderVerdict.Missing => settings.Mode == HeaderMode.Require && (type.Kind != FileTypeKind.Json || JsonOf(options).IsKeyDemanded),
        _ => true,
    };

    private bool IsExempt(string path, SourceTextReader reader, FileType type, AnalyzerConfigOptions options) =>
        _intermediateOutput.Contains(path) || BinaryText.IsIn(reader) || (options.IsGenerated() ?? GeneratedText.IsIn(reader, type));

    private JsonSetting JsonOf(AnalyzerConfigOptions options) => JsonSetting.Of(options, globalOptions);
}
