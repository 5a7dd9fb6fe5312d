// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Shows the tags and the baggage of an activity, which a request can bring, under other names where they have reserved keys.</summary>
internal sealed class ClaimedScopes(IExternalScopeProvider inner) : IExternalScopeProvider
{
    // A state made of the type of this one would be a type without end to a compiler that makes all of them ahead of time.
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state) =>
        inner.ForEachScope(static (scope, report) => report(Claim(scope)), (Action<object?>)(scope => callback(scope, state)));

    public IDisposable Push(object? state) => inner.Push(state);

    // The ids of an activity are a list with keys of the framework; scopes of the application are claimed when they begin.
    private static object? Claim(object? scope) =>
        scope is IEnumerable<KeyValuePair<string, object?>> tags and not (IReadOnlyList<KeyValuePair<string, object?>> or ClaimedTags) ? new ClaimedTags(tags) : scope;
}
