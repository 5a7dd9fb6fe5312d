// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.Header.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.CodeFixes.Rules;

/// <summary>Repairs a header as a change of text, not of syntax: nothing else in the file can move.</summary>
internal static class HeaderFix
{
    /// <summary>The document with its header made right.</summary>
    /// <returns><see langword="null"/> when nothing is wrong with it, or when it could not be saved as it is.</returns>
    public static async Task<Document?> ApplyAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await LinkedDocuments.First(document).GetTextAsync(cancellationToken).ConfigureAwait(false);
        var content = text.ToString();
        if (EncodingDoubt.IsAbout(text, content)
            || await HeaderView.StrictestOfAsync(document, content, cancellationToken).ConfigureAwait(false) is not { } view)
        {
            return null;
        }

        var mended = text.WithChanges(view.Plan(content).Select(ToChange));
        var present = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return mended.ContentEquals(present) ? null : document.WithText(mended);
    }

    private static TextChange ToChange(HeaderEdit edit) => new(TextSpan.FromBounds(edit.Start, edit.End), edit.Replacement);
}
