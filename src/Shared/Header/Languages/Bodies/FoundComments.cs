// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>The comments below the first code, as far as they are certain. They are looked for when the code is passed over, which is seldom.</summary>
internal struct FoundComments
{
    private List<int>? _positions;

    /// <summary>Whether a comment begins at <paramref name="position"/>.</summary>
    public readonly bool StandAt(int position) => _positions?.BinarySearch(position) >= 0;

    /// <summary>Where the code at <paramref name="position"/> ends above the next comment, in front of the space between them; the end of the text when there is none.</summary>
    public int FindNext<TText>(TText text, int position, CommentFinder finder)
        where TText : struct, IHeaderText
    {
        _positions ??= FindAll(text, position, finder);
        var index = _positions.BinarySearch(position + 1);
        index = index < 0 ? ~index : index;
        return index < _positions.Count ? SkipSpaceBack(text, position + 1, _positions[index]) : text.Length;
    }

    private static int SkipSpaceBack<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        while (end > start && (Lexical.IsWhiteSpace(text[end - 1]) || Lexical.IsLineBreak(text[end - 1])))
        {
            end--;
        }

        return end;
    }

    private static List<int> FindAll<TText>(TText text, int start, CommentFinder finder)
        where TText : struct, IHeaderText
    {
        var found = new List<int>();
        return finder(text.Copy(0, text.Length), start, found) ? found : [];
    }
}
