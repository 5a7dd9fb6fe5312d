// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Configuration;
using Acgs.Governance.Analyzers.Header;
using Acgs.Governance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.CodeFixes.Rules;

/// <summary>Inserts a missing header as a change of text, not of syntax: nothing else in the file can move.</summary>
internal static class MissingHeader
{
    /// <summary>The document with its header; <see langword="null"/> when none is missing, or a line of it means to be one.</summary>
    public static async Task<Document?> InsertAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree)
        {
            return null;
        }

        var text = await tree.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var provider = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        var options = provider.GetOptions(tree);
        var settings = new HeaderSettingsProvider(provider.GlobalOptions).For(options);
        var isMissing = settings.Problem is null
            && HeaderScan.Of(new SourceTextReader(text), settings.Constitution, PredefinedSymbols.Of(tree.Options)).Verdict == HeaderVerdict.Missing;
        return isMissing ? document.WithText(text.WithChanges(Change(text, settings.Constitution.Active, options))) : null;
    }

    private static TextChange Change(SourceText text, string hash, AnalyzerConfigOptions options)
    {
        var reader = new SourceTextReader(text);
        var template = options.Find(ConfigurationKeys.FileHeaderTemplate);
        var insertion = HeaderInsertion.Into(reader, FileHeaderTemplate.KeepsFirstComments(template, hash));
        var newLine = NewLine.Of(reader, options.Find(ConfigurationKeys.EndOfLine));
        return new(new(insertion.Offset, 0), insertion.Render(HeaderLine.Stating(hash), newLine));
    }
}
