// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Documents;

/// <summary>Tells documents about the platform from those of services that only use the library.</summary>
internal static partial class PlatformMention
{
    private static readonly string[] Ports = [.. HealthTarget.Guide.Select(target => target.Address.Port.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Whether a text names the platform, and one of its own services or two of its ports.</summary>
    public static bool IsIn(string text) => Name().IsMatch(text)
        && (OwnService().IsMatch(text) || Numbers().Matches(text).Select(match => match.Value).Where(Ports.Contains).Distinct().Skip(1).Any());

    [GeneratedRegex(@"\bACGS\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:constitutional[- _]ai|blackboard)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnService();

    [GeneratedRegex(@"(?<![\w.])[0-9]{4}(?![\w.])")]
    private static partial Regex Numbers();
}
