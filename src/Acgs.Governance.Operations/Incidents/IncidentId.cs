// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Incidents;

/// <summary>The name of an incident, such as <c>INC-2026-001</c>.</summary>
/// <param name="Year">The year of UTC in which it was opened.</param>
/// <param name="Number">Its number in that year, from 1 on.</param>
internal readonly partial record struct IncidentId(int Year, int Number)
{
    /// <summary>Reads a name.</summary>
    public static IncidentId? Parse(string text) => Pattern().Match(text) is { Success: true, Groups: var groups }
        && int.TryParse(groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number)
        ? new(int.Parse(groups["year"].ValueSpan, CultureInfo.InvariantCulture), number)
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"INC-{Year:0000}-{Number:000}");

    [GeneratedRegex(@"\AINC-(?<year>[0-9]{4})-(?<number>[0-9]{3,9})\z")]
    private static partial Regex Pattern();
}
