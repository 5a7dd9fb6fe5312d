// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>The section <c>Acgs:Health:Dependencies</c> as an options class, so that it is validated at start.</summary>
internal sealed class DependencySection
{
    /// <summary>The section with one entry per dependency, keyed by name.</summary>
    public const string Path = $"{HealthOptions.Section}:Dependencies";

    /// <summary>Selects the <see cref="IDependencyKind"/>.</summary>
    public const string Kind = "Kind";

    /// <summary>Whether a failure only degrades the service.</summary>
    public const string Optional = "Optional";

    /// <summary>Overrides <see cref="HealthOptions.Period"/>.</summary>
    public const string Period = "Period";

    /// <summary>Overrides <see cref="HealthOptions.Timeout"/>.</summary>
    public const string Timeout = "Timeout";

    /// <summary>The keys of every dependency.</summary>
    public static readonly string[] Keys = [Kind, Optional, Period, Timeout];

    /// <summary>A key of any dependency, as a pattern for <c>KnownKeys</c>.</summary>
    public static string Pattern(string key) => $"Health:Dependencies:*:{key}";
}
