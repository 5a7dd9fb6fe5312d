// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>A stack of places that grows onto the heap only when there are many.</summary>
/// <param name="places">Where the first are kept.</param>
internal ref struct ValueStack(Span<(int Step, int Position)> places)
{
    private Span<(int Step, int Position)> _places = places;
    private int _count;

    public void Push((int Step, int Position) place)
    {
        if (_count == _places.Length)
        {
            var grown = new (int Step, int Position)[_count * 2];
            _places.CopyTo(grown);
            _places = grown;
        }

        _places[_count++] = place;
    }

    public bool TryPop(out (int Step, int Position) place)
    {
        place = _count > 0 ? _places[_count - 1] : default;
        return _count-- > 0;
    }
}
