// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Acgs.Governance.Logging;

/// <summary>
/// Log state with the stamp before its tags, and reserved keys renamed. One instance per thread: loggers do not use a state after they
/// return.
/// </summary>
internal sealed class StampedState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const int Ids = 2;

    [ThreadStatic]
    private static StampedState? _free;

    private readonly List<KeyValuePair<string, object?>> _claimed = [];
    private KeyValuePair<string, object?>[] _stamp = [];
    private string? _traceId;
    private string? _spanId;
    private IReadOnlyList<KeyValuePair<string, object?>> _tags = [];
    private object? _state;
    private object? _formatter;

    public int Count => _stamp.Length + (_traceId is null ? 0 : Ids) + _tags.Count;

    public KeyValuePair<string, object?> this[int index]
    {
        get
        {
            if ((uint)index < (uint)_stamp.Length)
            {
                return _stamp[index];
            }

            var next = index - _stamp.Length;
            return (_traceId, next) switch
            {
                (null, _) => _tags[next],
                (_, 0) => new(LogKeys.TraceId, _traceId),
                (_, 1) => new(LogKeys.SpanId, _spanId),
                _ => _tags[next - Ids],
            };
        }
    }

    /// <summary>Takes an instance without tags that formats as another state.</summary>
    public static StampedState Take(object? state, object formatter)
    {
        // Nested logging finds no instance and allocates one.
        var stamped = _free ?? new();
        _free = null;
        stamped._state = state;
        stamped._formatter = formatter;
        return stamped;
    }

    /// <summary>Adds the stamp and the ids of the current activity, if any.</summary>
    public void Stamp(KeyValuePair<string, object?>[] stamp)
    {
        _stamp = stamp;
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            _traceId = activity.TraceId.ToHexString();
            _spanId = activity.SpanId.ToHexString();
        }
    }

    /// <summary>Sets the tags of a state: unchanged if no key is reserved, otherwise a copy with renamed keys.</summary>
    public void SetTags<TState>(StateShape<TState> shape, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        if (tags is IReadOnlyList<KeyValuePair<string, object?>> list && !ReservedKeys.AreIn(shape, list))
        {
            _tags = list;
        }
        else
        {
            Claim(tags);
        }
    }

    public void Return()
    {
        _claimed.Clear();
        _stamp = [];
        _tags = [];
        _traceId = null;
        _spanId = null;
        _state = null;
        _formatter = null;
        _free = this;
    }

    public string Text<TState>(Exception? exception) => ((Func<TState, Exception?, string>)_formatter!)((TState)_state!, exception);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    public override string? ToString() => _state?.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Sequences that are enumerable once or unordered are copied too.
    private void Claim(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        _claimed.AddRange(tags);
        foreach (ref var tag in CollectionsMarshal.AsSpan(_claimed))
        {
            if (LogKeys.IsReserved(tag.Key))
            {
                tag = LogKeys.Claim(tag);
            }
        }

        _tags = _claimed;
    }
}
