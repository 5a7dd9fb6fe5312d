// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Cli.Commands.Monitoring;

/// <summary>Reads targets and their labels. What it takes needs no escape in a query, a regular expression or YAML.</summary>
internal static partial class TargetText
{
    // Prometheus or the rules set them.
    private static readonly string[] Taken = ["job", "instance", "alertname", "alertstate", "severity", "priority", "le"];

    /// <summary>Targets such as <c>auth=localhost:8016</c>; <see langword="null"/> for none.</summary>
    /// <exception cref="UsageException">One is not a target.</exception>
    public static ScrapeTarget[]? Parse(string option, string[]? texts) => texts is { Length: > 0 } ? [.. texts.Select(text => ParseOne(option, text))] : null;

    /// <summary>Labels such as <c>environment=production</c>.</summary>
    /// <exception cref="UsageException">One is not a label.</exception>
    public static (string Name, string Value)[] ParseLabels(string option, string[]? texts) => [.. (texts ?? []).Select(text => ParseLabel(option, text))];

    /// <summary>Host and port.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static string CheckAddress(string option, string text) =>
        Address().IsMatch(text) ? text : throw new UsageException($"{option} takes host:port, such as localhost:9093, not '{ControlCharacters.Escape(text)}'.");

    private static ScrapeTarget ParseOne(string option, string text) =>
        text.Split('=', 2) is [var job, var address] && Job().IsMatch(job) && Address().IsMatch(address)
            ? new(job, address)
            : throw new UsageException($"{option} takes job=host:port, such as auth=localhost:8016, not '{ControlCharacters.Escape(text)}'.");

    private static (string Name, string Value) ParseLabel(string option, string text) =>
        text.Split('=', 2) is not [var name, var value] || !Label().IsMatch(name) || !Value().IsMatch(value)
            ? throw new UsageException($"{option} takes name=value, such as environment=production, not '{ControlCharacters.Escape(text)}'.")
            : Taken.Contains(name) ? throw new UsageException($"{option}: the label '{name}' has a meaning of its own; choose another name.") : (name, value);

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex Job();

    [GeneratedRegex(@"^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?!__)[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"^[A-Za-z0-9_.:/@ -]+\z")]
    private static partial Regex Value();
}
