// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Header.Editing;

/// <summary>
/// A text under repair. It is kept as pieces of the original and of what was written, so that a repair in several steps still
/// ends as a few small edits and touches nothing between them.
/// </summary>
internal sealed class EditedText
{
    private List<Piece> _pieces;

    public EditedText(string original)
    {
        Original = original;
        _pieces = [new(original, 0, original.Length)];
        Current = new(original);
    }

    /// <summary>The text as it was.</summary>
    public string Original { get; }

    /// <summary>The text as it is now.</summary>
    public StringText Current { get; private set; }

    /// <summary>Applies an edit whose positions are those of <see cref="Current"/>.</summary>
    public void Apply(HeaderEdit edit) => ApplyAll([edit]);

    /// <summary>Applies edits whose positions are those of <see cref="Current"/>, in order and apart from each other.</summary>
    /// <remarks>In one pass, because a file can have as many headers as lines.</remarks>
    public void ApplyAll(IReadOnlyList<HeaderEdit> edits)
    {
        var result = new List<Piece>();
        var reader = new PieceReader(_pieces);
        foreach (var edit in edits)
        {
            reader.CopyTo(edit.Start, result);
            reader.SkipTo(edit.End);
            if (edit.Replacement.Length > 0)
            {
                result.Add(new(edit.Replacement, 0, edit.Replacement.Length));
            }
        }

        reader.CopyTo(Current.Length, result);
        _pieces = result;
        Current = new(Join());
    }

    /// <summary>The edits that lead from the original to the current text, in order and apart from each other.</summary>
    public IReadOnlyList<HeaderEdit> Edits()
    {
        var edits = new List<HeaderEdit>();
        var position = 0;
        var written = new StringBuilder();
        foreach (var piece in _pieces)
        {
            if (ReferenceEquals(piece.Source, Original))
            {
                Close(piece.Start);
                position = piece.End;
            }
            else
            {
                written.Append(piece.Source, piece.Start, piece.Length);
            }
        }

        Close(Original.Length);
        return edits;

        void Close(int end)
        {
            if (written.Length > 0 || end > position)
            {
                edits.Add(new(position, end, written.ToString()));
                written.Clear();
            }
        }
    }

    /// <summary>Where in the original the character at <paramref name="position"/> of <see cref="Current"/> stands, or was written.</summary>
    public int OriginalOf(int position)
    {
        var original = 0;
        foreach (var piece in _pieces)
        {
            var isOriginal = ReferenceEquals(piece.Source, Original);
            if (position < piece.Length)
            {
                return isOriginal ? piece.Start + position : original;
            }

            position -= piece.Length;
            original = isOriginal ? piece.End : original;
        }

        return Original.Length;
    }

    private string Join()
    {
        var joined = new StringBuilder();
        foreach (var piece in _pieces)
        {
            joined.Append(piece.Source, piece.Start, piece.Length);
        }

        return joined.ToString();
    }
}
