// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Page;

/// <summary>The last items of a sequence, in memory that is taken once. Not thread-safe.</summary>
internal sealed class Ring<T>(int capacity)
{
    private readonly T[] _items = new T[capacity];
    private int _next;
    private int _count;

    /// <summary>Adds an item in place of the oldest.</summary>
    public void Add(T item)
    {
        _items[_next] = item;
        _next = (_next + 1) % _items.Length;
        _count = Math.Min(_count + 1, _items.Length);
    }

    /// <summary>The items, oldest first.</summary>
    public T[] ToArray()
    {
        var items = new T[_count];
        var first = (_next - _count + _items.Length) % _items.Length;
        for (var index = 0; index < _count; index++)
        {
            items[index] = _items[(first + index) % _items.Length];
        }

        return items;
    }
}
