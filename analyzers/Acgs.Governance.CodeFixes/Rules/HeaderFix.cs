// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.CodeFixes.Rules;

/// <summary>Repairs a header as a change of text, not of syntax: nothing else in the file can move.</summary>
internal static class HeaderFix
{
    /// <summary>The document with its header made right; <see langword="null"/> when nothing is wrong with it.</summary>
    public static async Task<Document?> ApplyAsync(Document document, CancellationToken cancellationToken)
    {
        var view = await HeaderView.StrictestOfAsync(document, cancellationToken).ConfigureAwait(false);
        if (view is null)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = view.Plan(text.ToString()).Select(ToChange).ToList();
        return changes.Count == 0 ? null : document.WithText(text.WithChanges(changes));
    }

    private static TextChange ToChange(HeaderEdit edit) => new(TextSpan.FromBounds(edit.Start, edit.End), edit.Replacement);
}
