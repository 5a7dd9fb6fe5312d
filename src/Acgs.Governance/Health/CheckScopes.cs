// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Reads the customary tags of health checks: <c>live</c>, <c>ready</c> and <c>startup</c>.</summary>
internal static class CheckScopes
{
    public static CheckScope Of(IEnumerable<string> tags)
    {
        var scope = tags.Aggregate(CheckScope.None, static (all, tag) => all | Of(tag));
        return scope == CheckScope.None ? CheckScope.Dependency : scope;
    }

    public static bool Answers(this CheckScope scope, HealthQuestion question) => question switch
    {
        HealthQuestion.Live => scope.HasFlag(CheckScope.Live),
        HealthQuestion.Ready => scope.HasFlag(CheckScope.Ready),
        HealthQuestion.Startup => scope.HasFlag(CheckScope.Startup),
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
