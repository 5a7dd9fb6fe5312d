// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether services and servers work, and under which hash.</summary>
/// <param name="round">Asks them.</param>
/// <param name="optional">The names of targets that can only degrade.</param>
/// <param name="hashes">Which hashes services may state.</param>
internal sealed class TargetCheck(HealthRound round, IReadOnlySet<string> optional, HashExpectation hashes)
{
    private const string Healthy = "healthy";
    private const string Degraded = "degraded";

    /// <summary>Asks all.</summary>
    public Task<IReadOnlyList<TargetHealth>> AskAsync(CancellationToken stop) => round.RunAsync(stop);

    /// <summary>What the answers say.</summary>
    public CheckResult Judge(IReadOnlyList<TargetHealth> health)
    {
        IReadOnlyList<HealthTarget> targets = [.. health.Select(target => target.Target)];
        return new([.. health.SelectMany(target => Judge(target, targets))], [.. health.SelectMany(Describe)]);
    }

    private IEnumerable<Observation> Judge(TargetHealth health, IReadOnlyList<HealthTarget> targets)
    {
        var name = health.Target.Name;
        return health switch
        {
            { Statement: { } said } => JudgeStatement(name, said, targets),
            { Status: TargetStatus.Healthy } => [],
            _ => [new(KindOf(health), name, health.Reason!)],
        };
    }

    private FindingKind KindOf(TargetHealth health) => (health.Status, health.Target.Kind) switch
    {
        (TargetStatus.Degraded, TargetKind.PostgreSql) => FindingKind.DatabaseConnections,
        (TargetStatus.Degraded, _) => FindingKind.ServiceDegraded,
        _ when optional.Contains(health.Target.Name) => FindingKind.OptionalDown,
        (_, TargetKind.PostgreSql) => FindingKind.DatabaseDown,
        (_, TargetKind.Redis) => FindingKind.CacheDown,
        (_, TargetKind.Page) => FindingKind.PageDown,
        _ => FindingKind.ServiceDown,
    };

    private IEnumerable<Observation> JudgeStatement(string name, ServiceStatement said, IReadOnlyList<HealthTarget> targets)
    {
        var stated = said.Hashes.Select(hash => HashObservations.Judge(name, hash, hashes)).OfType<Observation>().Distinct();
        if (said.Status == Healthy)
        {
            return stated;
        }

        var isDown = said.Status != Degraded && !optional.Contains(name);
        var failing = said.Checks.Where(check => check.Status != Healthy).Select(check => JudgeCheck(name, check, isDown, targets)).ToList();
        return stated.Concat(failing.Count > 0
            ? failing
            : [new(isDown ? FindingKind.ServiceUnhealthy : FindingKind.ServiceDegraded, name, $"it says that it is {said.Status ?? "nothing"}")]);
    }

    private static Observation JudgeCheck(string service, StatedCheck check, bool isDown, IReadOnlyList<HealthTarget> targets)
    {
        var kind = isDown && check.Status != Degraded ? FindingKind.DependencyFailed : FindingKind.DependencyDegraded;
        var found = $"{service} says that {check.Name} is {check.Status} ({check.Reason ?? "no reason"})";
        return new(kind, PlatformMap.NameOf(check.Name, targets), found)
        {
            Service = service,
            Dependency = check.Name,
            Explanations = Explanations.OfCheck(kind, check.Name),
        };
    }

    private static IEnumerable<Figure> Describe(TargetHealth health)
    {
        var reason = health.Reason is { } text ? $": {text}" : string.Empty;
        var took = string.Create(CultureInfo.InvariantCulture, $"{health.Duration.TotalMilliseconds:0} ms");
        yield return new(health.Target.Name, "status", $"{health.Status.ToString().ToLowerInvariant()} in {took}{reason}");
        if (health.Statement is { } said)
        {
            yield return new(health.Target.Name, "version", said.Version ?? "none");
            yield return new(health.Target.Name, "hash", said.Hashes[^1] ?? "none");
        }
    }
}
