// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;

namespace Acgs.Governance.Logging;

/// <summary>
/// A state that is passed on with other tags than its own, or with a formatter that is not that of its type. There is one for each thread:
/// a logger has done with a state when it returns.
/// </summary>
internal sealed class PassedState : IReadOnlyList<KeyValuePair<string, object?>>
{
    [ThreadStatic]
    private static PassedState? _free;

    private IReadOnlyList<KeyValuePair<string, object?>> _tags = [];
    private object? _state;
    private object? _formatter;

    public int Count => _tags.Count;

    public KeyValuePair<string, object?> this[int index] => _tags[index];

    /// <summary>A state with these tags, its own or those that stand for them; its text is as it was.</summary>
    public static PassedState Take(IReadOnlyList<KeyValuePair<string, object?>> tags, object state, object formatter)
    {
        // A formatter or a provider that logs in its turn finds none.
        var passed = _free ?? new();
        _free = null;
        passed._tags = tags;
        passed._state = state;
        passed._formatter = formatter;
        return passed;
    }

    public void Return()
    {
        _tags = [];
        _state = null;
        _formatter = null;
        _free = this;
    }

    public string Text<TState>(Exception? exception) => ((Func<TState, Exception?, string>)_formatter!)((TState)_state!, exception);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _tags.GetEnumerator();

    public override string? ToString() => _state?.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
