// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Parsing;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Recognises a header in the comment syntax of another language that YAML takes for a key; nobody means it to be one.</summary>
internal static class StrayNode
{
    /// <summary>Whether <paramref name="edit"/> takes out, or replaces, a line that is such a key.</summary>
    public static bool Is(string text, HeaderEdit edit)
    {
        var start = StartOf(text, edit);
        return MarkerOpenings.IsComment(new StringText(text), start, text.Length) && YamlContent.BeginsScalar(text, start);
    }

    /// <summary>The text without such keys that <paramref name="edits"/> touch; <see langword="null"/> when they touch none.</summary>
    /// <remarks>A key takes the lines below for its value, so that what a file says without it is not told by leaving out its event alone.</remarks>
    public static string? Without(string text, IReadOnlyList<HeaderEdit> edits)
    {
        List<HeaderEdit> keys = [.. edits.Where(edit => edit.End > edit.Start && Is(text, edit))
            .Select(edit => new HeaderEdit(edit.Start, edit.End, string.Empty))];
        var edited = new EditedText(text);
        edited.ApplyAll(keys);
        return keys.Count > 0 ? edited.Current.ToString() : null;
    }

    private static int StartOf(string text, HeaderEdit edit)
    {
        var start = edit.Start;
        while (start < edit.End && text[start] is '\r' or '\n' or ' ' or '\t' or '\uFEFF')
        {
            start++;
        }

        return start;
    }
}
