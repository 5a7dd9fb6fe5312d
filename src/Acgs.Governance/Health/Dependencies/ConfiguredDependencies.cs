// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>
/// Reads the section of the dependencies once. What is wrong is kept, not thrown: the framework asks for the checks before the
/// configuration is validated, and all that is wrong is to be said in one exception.
/// </summary>
internal sealed class ConfiguredDependencies(GovernanceBuilder governance, DependencyKinds kinds, IOptions<HealthOptions> options)
{
    private readonly Lock _reading = new();
    private List<ConfiguredDependency>? _usable;
    private readonly HashSet<string> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    /// <summary>The dependencies that nothing is wrong with.</summary>
    public IReadOnlyList<ConfiguredDependency> Usable => Read()._usable!;

    /// <summary>What is wrong with the others: the key below the section, a colon, and the rest of the sentence.</summary>
    public IReadOnlyList<string> Problems => Read()._problems;

    /// <summary>The kinds of all of them, of those that something is wrong with too.</summary>
    public IReadOnlySet<string> Kinds => Read()._kinds;

    private ConfiguredDependencies Read()
    {
        lock (_reading)
        {
            _usable ??= [.. governance.Configuration.GetSection(DependencySection.Path).GetChildren().Select(Read).OfType<ConfiguredDependency>()];
        }

        return this;
    }

    private ConfiguredDependency? Read(IConfigurationSection settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Key))
        {
            _problems.Add($"{settings.Key}: has no name; the name of a dependency is the key that its settings stand under");
            return null;
        }

        var (kind, problem) = kinds.Of(settings);
        if (kind is null)
        {
            _problems.Add($"{settings.Key}:{DependencySection.Kind}: {problem}");
            return null;
        }

        _kinds.Add(kind.Name);
        return Read(settings, kind);
    }

    private ConfiguredDependency? Read(IConfigurationSection settings, IDependencyKind kind)
    {
        var isOptional = SettingText.Flag(settings[DependencySection.Optional]);
        var times = new DependencyTimes(settings, Common());
        List<(string Key, string Problem)> problems = [.. kind.Validate(settings), .. times.Problems, .. kinds.Foreign(kind, settings)];
        if (isOptional is null)
        {
            problems.Add((DependencySection.Optional, SettingText.FlagRule));
        }

        _problems.AddRange(problems.Select(problem => $"{settings.Key}:{problem.Key}: {problem.Problem}"));
        return problems.Count == 0
            ? new(kind, settings, new() { Optional = isOptional!.Value, Period = times.Period, Timeout = times.Timeout })
            : null;
    }

    private HealthOptions? Common()
    {
        try
        {
            return options.Value;
        }
        catch (GovernanceConfigurationException)
        {
            // Said when they are validated themselves.
            return null;
        }
    }
}
