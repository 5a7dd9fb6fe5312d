// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>A formatter of states that are structs, and what calls it with a state that is boxed.</summary>
internal sealed class BoxedText<TState>(Func<TState, Exception?, string> formatter)
{
    public Func<TState, Exception?, string> Formatter { get; } = formatter;

    public Func<IReadOnlyList<KeyValuePair<string, object?>>, Exception?, string> Format { get; } =
        (state, exception) => formatter((TState)state, exception);
}
