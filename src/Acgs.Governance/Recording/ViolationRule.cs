// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>A rule whose violations are recorded: one of ours, or one that the service registered at start.</summary>
internal sealed partial class ViolationRule(string name, ViolationSeverity severity)
{
    /// <summary>The shape of a name, to complete an error message.</summary>
    public const string NameRule = "must have 1 to 63 lower-case letters, digits and '_', and begin with a letter: it is a metric label";

    public string Name => name;

    public ViolationSeverity Severity => severity;

    /// <summary>The label of the violations counter.</summary>
    public KeyValuePair<string, object?> Tag { get; } = new("rule", name);

    public static bool IsName(string name) => NamePattern().IsMatch(name);

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,62}\z")]
    private static partial Regex NamePattern();
}
