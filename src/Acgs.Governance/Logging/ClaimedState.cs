// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;

namespace Acgs.Governance.Logging;

/// <summary>A state with reserved keys: its text is as it was, its tags have other names. Only such a record pays for it.</summary>
internal sealed class ClaimedState<TState>(TState state, Func<TState, Exception?, string> formatter) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public static readonly Func<ClaimedState<TState>, Exception?, string> Format = static (claimed, exception) => claimed.Text(exception);

    private readonly KeyValuePair<string, object?>[] _tags =
        [.. ((IEnumerable<KeyValuePair<string, object?>>)state!).Select(LogKeys.Claim)];

    public int Count => _tags.Length;

    public KeyValuePair<string, object?> this[int index] => _tags[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _tags.AsEnumerable().GetEnumerator();

    public override string? ToString() => state!.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Text(Exception? exception) => formatter(state, exception);
}
