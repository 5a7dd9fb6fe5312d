// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>The registered dependency kinds.</summary>
internal sealed class DependencyKinds
{
    private static readonly (string Name, string Package, string Call)[] Connectors =
    [
        ("postgresql", "Acgs.Governance.PostgreSql", "AddPostgreSql()"),
        ("redis", "Acgs.Governance.Redis", "AddRedis()"),
    ];

    private readonly IDependencyKind[] _kinds;

    public DependencyKinds(IEnumerable<IDependencyKind> kinds)
    {
        _kinds = [.. kinds];
        KnownKeys = new([.. _kinds.SelectMany(kind => kind.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Select(DependencySection.Pattern)]);
    }

    public KnownKeys KnownKeys { get; }

    /// <summary>The kind of a dependency, or the problem with its key <c>Kind</c>.</summary>
    public (IDependencyKind? Kind, string? Problem) Of(IConfigurationSection settings)
    {
        var name = settings[DependencySection.Kind];
        if (string.IsNullOrWhiteSpace(name))
        {
            name = settings[HttpDependencyKind.Url] is null ? null : HttpDependencyKind.Http;
        }

        var kind = _kinds.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return (kind, kind is not null ? null : name is null ? $"is not set and Url is not set; {List()}" : $"is not a known kind; {List()}");
    }

    /// <summary>Keys of the dependency that only other kinds support.</summary>
    public IEnumerable<(string Key, string Problem)> KeysOfOtherKinds(IDependencyKind kind, IConfigurationSection settings)
    {
        var own = new KnownKeys([.. DependencySection.Keys, .. kind.Keys]);
        return settings.AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null && !own.Contains(pair.Key, pair.Value))
            // Keys that no kind supports are reported with all unknown keys under Acgs.
            .Where(pair => KnownKeys.Contains(DependencySection.Pattern(pair.Key), pair.Value))
            .Select(pair => (pair.Key, $"is not a key of the kind {kind.Name}, whose keys are {string.Join(", ", own.Patterns.Order(StringComparer.Ordinal))}"));
    }

    /// <summary>The application's checks of monitored kinds.</summary>
    public IReadOnlyList<ApplicationCheck> Recognize(
        IEnumerable<HealthCheckRegistration> checks, IEnumerable<ConnectorDependency> watched, IServiceProvider services)
    {
        var names = watched.Select(dependency => dependency.Kind).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. _kinds.Where(kind => names.Contains(kind.Name)).SelectMany(kind => checks.Select(check => Recognize(kind, check, services))).OfType<ApplicationCheck>()];
    }

    private static ApplicationCheck? Recognize(IDependencyKind kind, HealthCheckRegistration check, IServiceProvider services) =>
        kind.Recognizes(services, check, out var target) ? new(check, kind.Name, target) : null;

    private string List()
    {
        var missing = Connectors
            .Where(connector => !_kinds.Any(kind => kind.Name.Equals(connector.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(connector => $"{connector.Name} requires {connector.Package} and {connector.Call}");
        return string.Join(", ", [$"known kinds are {string.Join(", ", _kinds.Select(kind => kind.Name))}", .. missing]);
    }
}
