// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>The section <c>Acgs:Health:Dependencies</c>, as the options system sees it: something to validate at start.</summary>
internal sealed class DependencySection
{
    /// <summary>The section: one entry for each dependency, under its name.</summary>
    public const string Path = $"{HealthOptions.Section}:Dependencies";

    /// <summary>Which <see cref="IDependencyKind"/> reads the rest.</summary>
    public const string Kind = "Kind";

    /// <summary>Whether a failure only degrades.</summary>
    public const string Optional = "Optional";

    /// <summary>Instead of <see cref="HealthOptions.Period"/>.</summary>
    public const string Period = "Period";

    /// <summary>Instead of <see cref="HealthOptions.Timeout"/>.</summary>
    public const string Timeout = "Timeout";

    /// <summary>The keys that every dependency has.</summary>
    public static readonly string[] Keys = [Kind, Optional, Period, Timeout];

    /// <summary>A key of any dependency, as <c>KnownKeys</c> knows it.</summary>
    public static string Pattern(string key) => $"Health:Dependencies:*:{key}";
}
