// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>A matcher of PromQL. A label that is missing is empty, as it is in Prometheus.</summary>
/// <param name="label">The name of the label.</param>
/// <param name="comparison"><c>=</c>, <c>!=</c>, <c>=~</c> or <c>!~</c>.</param>
/// <param name="value">The value, or a regular expression of whole values.</param>
/// <exception cref="ArgumentException">The regular expression is malformed.</exception>
internal sealed class LabelMatcher(string label, string comparison, string value)
{
    private readonly Regex? _pattern = comparison.EndsWith('~') ? new($@"\A(?:{value})\z", RegexOptions.CultureInvariant) : null;

    /// <summary>Whether something with these labels is meant.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        var found = labels.GetValueOrDefault(label, string.Empty);
        return (_pattern?.IsMatch(found) ?? found == value) == (comparison[0] == '=');
    }

    /// <summary>The matcher in PromQL, whatever is in the value.</summary>
    public override string ToString()
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return $"{label}{comparison}\"{escaped}\"";
    }
}
