// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>
/// Reads the configured dependencies once. Problems are collected, not thrown: the framework reads the checks before options are validated,
/// and all problems are reported in one exception.
/// </summary>
internal sealed class ConfiguredDependencies(GovernanceBuilder governance, DependencyKinds kinds, IOptions<HealthOptions> options)
{
    private readonly Lock _reading = new();
    private List<ConfiguredDependency>? _usable;
    private readonly HashSet<string> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    public IReadOnlyList<ConfiguredDependency> Usable => Read()._usable!;

    /// <summary>The problems of the other dependencies: the key below the section, a colon and the rest of the sentence.</summary>
    public IReadOnlyList<string> Problems => Read()._problems;

    /// <summary>The kinds of all dependencies, including invalid ones.</summary>
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
            _problems.Add($"{settings.Key}: has no name; the key of its section is the name of a dependency");
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
        var isOptional = SettingParser.ParseFlag(settings[DependencySection.Optional]);
        var times = new DependencyTimes(settings, Common());
        List<(string Key, string Problem)> problems = [.. kind.Validate(settings), .. times.Problems, .. kinds.KeysOfOtherKinds(kind, settings)];
        if (isOptional is null)
        {
            problems.Add((DependencySection.Optional, SettingParser.FlagRule));
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
            // Reported when these options are validated.
            return null;
        }
    }
}
