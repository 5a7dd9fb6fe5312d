// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Acgs.Governance.Logging;

/// <summary>
/// A state with the stamp ahead of its tags; its text is as it was. There is one for each thread: a logger has done with a state when it
/// returns.
/// </summary>
internal sealed class PassedState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const int Ids = 2;

    [ThreadStatic]
    private static PassedState? _free;

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

    /// <summary>A state that has no tags yet but the stamp and, inside an activity, its ids.</summary>
    public static PassedState Take(KeyValuePair<string, object?>[] stamp, object? state, object formatter)
    {
        // A formatter or a provider that logs in its turn finds none.
        var passed = _free ?? new();
        _free = null;
        passed._stamp = stamp;
        passed._state = state;
        passed._formatter = formatter;
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            passed._traceId = activity.TraceId.ToHexString();
            passed._spanId = activity.SpanId.ToHexString();
        }

        return passed;
    }

    /// <summary>Takes tags that have no reserved key.</summary>
    public void Lend(IReadOnlyList<KeyValuePair<string, object?>> tags) => _tags = tags;

    /// <summary>Takes a copy of tags of which some may have a reserved key, or that can be read only once.</summary>
    public void Claim(IEnumerable<KeyValuePair<string, object?>> tags)
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

    public void Return()
    {
        _claimed.Clear();
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
}
