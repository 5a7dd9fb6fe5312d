// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>What depends on what, as far as the answers of services say.</summary>
/// <param name="health">The health of all targets.</param>
internal sealed class PlatformMap(IReadOnlyList<TargetHealth> health)
{
    private static readonly HashSet<string> OwnMachine = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "::1" };

    private readonly IReadOnlyList<HealthTarget> _targets = [.. health.Select(target => target.Target)];

    /// <summary>The target that is meant by the name of a check, of a target, or by host and port; what is not known stays as it is.</summary>
    public string NameOf(string dependency) => NameOf(dependency, _targets);

    /// <inheritdoc cref="NameOf(string)"/>
    public static string NameOf(string dependency, IReadOnlyList<HealthTarget> targets) =>
        (targets.FirstOrDefault(target => target.Name == dependency)
            ?? targets.FirstOrDefault(target => AuthorityOf(target.Address.DnsSafeHost, target.Address.Port) == dependency)
            ?? OnlyOne(targets, target => target.Kind == KindOf(dependency)))?.Name ?? dependency;

    /// <summary>Host and port of a server as they are compared.</summary>
    public static string AuthorityOf(string host, int port) => $"{(OwnMachine.Contains(host) ? "localhost" : host)}:{port}";

    /// <summary>The targets that a service uses; all servers, if it does not say.</summary>
    public IReadOnlySet<string> DependenciesOf(string service) =>
        health.FirstOrDefault(target => target.Target.Name == service)?.Statement is { Checks.Count: > 0 } said
            ? said.Checks.Select(check => NameOf(check.Name)).ToHashSet()
            : _targets.Where(target => target.Kind is TargetKind.PostgreSql or TargetKind.Redis).Select(target => target.Name).ToHashSet();

    /// <summary>Whether something may belong to a service: it names it, or none of the services that are looked at.</summary>
    public bool MayOwn(IReadOnlyCollection<string> owners, string service) =>
        owners.Contains(service) || !_targets.Any(target => owners.Contains(target.Name));

    // The usual names of the checks of AddPostgreSql and AddRedis, whatever the target is called.
    private static TargetKind? KindOf(string check) => check switch
    {
        "postgresql" or "postgres" or "database" => TargetKind.PostgreSql,
        "redis" or "cache" => TargetKind.Redis,
        _ => null,
    };

    private static HealthTarget? OnlyOne(IReadOnlyList<HealthTarget> targets, Func<HealthTarget, bool> isMeant) =>
        targets.Where(isMeant).Take(2).ToList() is [var only] ? only : null;
}
