// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Analyzers.Header.Editing;

/// <summary>
/// A text under repair. It is kept as pieces of the original and of what was written, so that a repair in several steps still
/// ends as a few small edits and touches nothing between them.
/// </summary>
internal sealed class EditedText
{
    private readonly string _original;
    private readonly List<Piece> _pieces = [];

    public EditedText(string original)
    {
        _original = original;
        _pieces.Add(new(original, 0, original.Length));
        Current = new(original);
    }

    /// <summary>The text as it is now.</summary>
    public StringText Current { get; private set; }

    /// <summary>Applies an edit whose positions are those of <see cref="Current"/>.</summary>
    public void Apply(HeaderEdit edit)
    {
        var first = Split(edit.Start);
        var last = Split(edit.End);
        _pieces.RemoveRange(first, last - first);
        if (edit.Replacement.Length > 0)
        {
            _pieces.Insert(first, new(edit.Replacement, 0, edit.Replacement.Length));
        }

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
            if (ReferenceEquals(piece.Source, _original))
            {
                Close(piece.Start);
                position = piece.End;
            }
            else
            {
                written.Append(piece.Source, piece.Start, piece.Length);
            }
        }

        Close(_original.Length);
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

    /// <summary>The index of the piece that begins at <paramref name="position"/>, which is made to be one.</summary>
    private int Split(int position)
    {
        var index = 0;
        for (; index < _pieces.Count && position > 0; index++)
        {
            var piece = _pieces[index];
            if (position < piece.Length)
            {
                _pieces[index] = new(piece.Source, piece.Start, piece.Start + position);
                _pieces.Insert(index + 1, new(piece.Source, piece.Start + position, piece.End));
            }

            position -= Math.Min(position, piece.Length);
        }

        return index;
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

    private readonly struct Piece(string source, int start, int end)
    {
        public readonly string Source = source;
        public readonly int Start = start;
        public readonly int End = end;

        public int Length => End - Start;
    }
}
