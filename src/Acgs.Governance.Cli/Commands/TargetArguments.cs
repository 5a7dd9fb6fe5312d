// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Operations.Caches;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The targets of commands that ask services and servers.</summary>
internal sealed class TargetArguments
{
    // Grafana shows what others know: the platform works without it.
    private static readonly string[] OptionalOfTheGuide = ["grafana"];

    private readonly Argument<string[]> _targets = new("target")
    {
        Description = "name=address of a service (http://host:8016), a page (http://host:9091/-/healthy), postgresql://host or redis://host. "
            + "Default: the eight of the operations guide on this machine.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _optional = new("--optional")
    {
        Description = "The name of a target that can only degrade; may be repeated. Default: grafana.",
        HelpName = "name",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_targets);
        command.Options.Add(_optional);
    }

    /// <summary>The targets, and the names of those that can only degrade.</summary>
    /// <exception cref="UsageException">One is none, has a password, or has the name of another.</exception>
    public (IReadOnlyList<HealthTarget> Targets, HashSet<string> Optional) Read(ParseResult parsed)
    {
        var targets = ReadTargets(parsed.GetValue(_targets) ?? []);
        return (targets, ReadOptional(parsed.GetValue(_optional) ?? [], targets));
    }

    private static IReadOnlyList<HealthTarget> ReadTargets(string[] texts)
    {
        var targets = texts.Length == 0 ? HealthTarget.Guide : [.. texts.Select(ReadTarget)];
        return targets.GroupBy(target => target.Name).FirstOrDefault(group => group.Count() > 1) is { Key: var name }
            ? throw new UsageException($"Two targets are called '{name}': give them names, such as first=http://host:1.")
            : targets;
    }

    private static HealthTarget ReadTarget(string text)
    {
        var target = HealthTarget.Parse(text);
        return target is null ? throw new UsageException($"The target '{text}' {HealthTarget.Rule}.")
            : target.HasPassword ? throw new UsageException(
                $"The address of {target.Name} has a password, which others can read: set {RedisSession.PasswordVariable} for Redis; "
                + "the others need none.")
            : target;
    }

    private static HashSet<string> ReadOptional(string[] names, IReadOnlyList<HealthTarget> targets) =>
        names.FirstOrDefault(name => targets.All(target => target.Name != name)) is { } unknown
            ? throw new UsageException(
                $"--optional names '{unknown}', but the targets are {string.Join(", ", targets.Select(target => target.Name))}.")
            : [.. names.Length == 0 ? OptionalOfTheGuide : names];
}
