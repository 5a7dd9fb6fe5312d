// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;

namespace Acgs.Governance.Telemetry;

/// <summary>
/// A view of log record attributes without those that the resource has. It stores indexes, not values: a copy would keep the values of the
/// last record alive.
/// </summary>
internal sealed class UnstampedAttributes : IReadOnlyList<KeyValuePair<string, object?>>
{
    private IReadOnlyList<KeyValuePair<string, object?>> _all = [];
    private int[] _kept = new int[8];
    private int _total;
    private int _count;

    // The list was reused for another record, for example because an exporter logs.
    public int Count => _all.Count == _total ? _count : 0;

    public KeyValuePair<string, object?> this[int index] =>
        index < Count ? _all[_kept[index]] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Shows <paramref name="all"/> without the keys; returns whether anything was removed.</summary>
    public bool Show(IReadOnlyList<KeyValuePair<string, object?>> all, StampKeys without)
    {
        (_all, _total, _count) = (all, all.Count, 0);
        if (_kept.Length < _total)
        {
            _kept = new int[_total];
        }

        for (var index = 0; index < _total; index++)
        {
            if (!without.Contain(all[index].Key))
            {
                _kept[_count++] = index;
            }
        }

        return _count < _total;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
