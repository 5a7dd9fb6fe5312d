// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>Goes through pieces once, by the positions of the text that they make up.</summary>
/// <param name="pieces">The pieces, in order.</param>
internal sealed class PieceReader(List<Piece> pieces)
{
    private int _index;
    private int _consumed;
    private int _position;

    /// <summary>Adds what lies before <paramref name="position"/> and has not been read yet to <paramref name="target"/>.</summary>
    public void CopyTo(int position, List<Piece> target) => Advance(position, target);

    /// <summary>Leaves out what lies before <paramref name="position"/> and has not been read yet.</summary>
    public void SkipTo(int position) => Advance(position, target: null);

    private void Advance(int position, List<Piece>? target)
    {
        while (_position < position)
        {
            var piece = pieces[_index];
            var start = piece.Start + _consumed;
            var length = Math.Min(piece.End - start, position - _position);
            target?.Add(new(piece.Source, start, start + length));
            _position += length;
            _consumed += length;
            if (_consumed == piece.Length)
            {
                _index++;
                _consumed = 0;
            }
        }
    }
}
