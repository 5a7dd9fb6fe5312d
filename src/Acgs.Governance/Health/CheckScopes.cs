// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Maps the tags <c>live</c>, <c>ready</c> and <c>startup</c> to scopes.</summary>
internal static class CheckScopes
{
    public static CheckScope Of(IEnumerable<string> tags)
    {
        var scope = tags.Aggregate(CheckScope.None, static (all, tag) => all | Of(tag));
        return scope == CheckScope.None ? CheckScope.Dependency : scope;
    }

    public static bool Includes(this CheckScope scope, HealthProbeKind kind) => kind switch
    {
        HealthProbeKind.Live => scope.HasFlag(CheckScope.Live),
        HealthProbeKind.Ready => scope.HasFlag(CheckScope.Ready),
        HealthProbeKind.Startup => scope.HasFlag(CheckScope.Startup),
        _ => true,
    };

    private static CheckScope Of(string tag) => tag.ToLowerInvariant() switch
    {
        "live" => CheckScope.Live,
        "ready" => CheckScope.Ready,
        "startup" => CheckScope.Startup,
        _ => CheckScope.None,
    };
}
