// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Page;

/// <summary>A fixed-size buffer of the most recent items. Not thread-safe.</summary>
internal sealed class RingBuffer<T>(int capacity)
{
    private readonly T[] _items = new T[capacity];
    private int _next;
    private int _count;

    /// <summary>Adds an item, replacing the oldest if the buffer is full.</summary>
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
