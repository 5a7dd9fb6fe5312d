// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;

namespace Acgs.Governance.Telemetry;

/// <summary>
/// The attributes of a log record without those that its resource states. It keeps places and no values, as the list does that the extended
/// logger has for each thread and lends to one record after the other: a copy would keep the values of the last one alive.
/// </summary>
internal sealed class UnstampedAttributes : IReadOnlyList<KeyValuePair<string, object?>>
{
    private IReadOnlyList<KeyValuePair<string, object?>> _all = [];
    private int[] _kept = new int[8];
    private int _total;
    private int _count;

    // An exporter that logs has taken the list away from the record that it was exporting.
    public int Count => _all.Count == _total ? _count : 0;

    public KeyValuePair<string, object?> this[int index] =>
        index < Count ? _all[_kept[index]] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Shows what is in <paramref name="all"/> but has none of the keys; whether that is less.</summary>
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
