// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Renames reserved keys in tags and baggage of an activity, which a request can set.</summary>
internal sealed class ClaimedScopes(IExternalScopeProvider inner) : IExternalScopeProvider
{
    // A generic wrapper of the state would be an infinite type expansion for an ahead-of-time compiler.
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state) =>
        inner.ForEachScope(static (scope, report) => report(Claim(scope)), (Action<object?>)(scope => callback(scope, state)));

    public IDisposable Push(object? state) => inner.Push(state);

    // Activity ids are a list with the framework's keys; application scopes are renamed when they begin.
    private static object? Claim(object? scope) =>
        scope is IEnumerable<KeyValuePair<string, object?>> tags and not (IReadOnlyList<KeyValuePair<string, object?>> or ClaimedTags) ? new ClaimedTags(tags) : scope;
}
