// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Configuration;
using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Acgs.Governance.Header.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.CodeFixes.Rules;

/// <summary>A file as one project sees it: with the project's symbols and settings.</summary>
internal sealed class HeaderView
{
    private readonly HeaderSettings _settings;
    private readonly AnalyzerConfigOptions _options;
    private readonly string[] _symbols;
    private readonly HeaderVerdict _verdict;

    private HeaderView(SyntaxTree tree, string text, AnalyzerConfigOptionsProvider provider)
    {
        _options = provider.GetOptions(tree);
        _settings = new HeaderSettingsProvider(provider.GlobalOptions).For(_options);
        _symbols = PredefinedSymbols.ListOf(tree.Options);
        IsGoverned = provider.GlobalOptions.EnforcesHeaders() && _settings is { Problem: null, Mode: not HeaderMode.Off };
        _verdict = IsGoverned ? CSharpHeader.Scan(new StringText(text), _settings.Constitution, _symbols).Verdict : HeaderVerdict.Ok;
    }

    private bool IsGoverned { get; }

    // Names what the repair depends on, so that equal verdicts have an order that does not depend on the project that asks.
    private string Key => _settings.Constitution.Active + " " + string.Join(" ", _symbols);

    /// <summary>
    /// The view with the gravest verdict among the projects and target frameworks that the file belongs to, or
    /// <see langword="null"/> when none asks for a header. All of them must make the same change: two changes to one file
    /// would be merged, at worst with both headers.
    /// </summary>
    public static async Task<HeaderView?> StrictestOfAsync(Document document, string text, CancellationToken cancellationToken)
    {
        var views = new List<HeaderView>();
        foreach (var id in document.GetLinkedDocumentIds().Add(document.Id))
        {
            var linked = document.Project.Solution.GetDocument(id);
            if (linked is not null && await linked.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree)
            {
                views.Add(new(tree, text, linked.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider));
            }
        }

        return views
            .Where(view => view.IsGoverned)
            .OrderByDescending(view => view._verdict)
            .ThenBy(view => view.Key, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The edits that make the header of <paramref name="text"/> right.</summary>
    public IReadOnlyList<HeaderEdit> Plan(string text)
    {
        var template = _options.Find(ConfigurationKeys.FileHeaderTemplate);
        var keepFirstComments = FileHeaderTemplate.KeepsFirstComments(template, _settings.Constitution.Active);
        var edited = new EditedText(text);
        var newLine = NewLine.Of(edited.Current, _options.Find(ConfigurationKeys.EndOfLine));
        new CSharpRepair(_settings.Constitution, _symbols, newLine, keepFirstComments).Repair(edited);
        return edited.Edits();
    }
}
