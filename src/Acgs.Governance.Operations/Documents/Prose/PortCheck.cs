// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Looks for components of the platform with another port than theirs: on this machine, or in parentheses behind the name.</summary>
internal sealed partial class PortCheck : IDocumentCheck
{
    private static readonly (Regex Name, HealthTarget Target)[] Components =
    [
        .. HealthTarget.Guide.Select(target => (
            new Regex($@"(?<![\w./@-]|=[""']){PatternOf(target.Name)}(?!\w|[\w-]*\.\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), target)),
    ];

    public IEnumerable<Defect> Find(CheckedDocument document) => !document.IsOfPlatform ? [] : document.Markdown.Blocks
        .Where(block => block.Kind is BlockKind.Text or BlockKind.Code or BlockKind.Heading)
        .SelectMany(block => block.Lines).SelectMany(Find);

    private static IEnumerable<Defect> Find(SourceLine line)
    {
        var ports = Port().Matches(line.Text);
        var named = ports.Count == 0 ? [] : Components.Select(component => (component.Target, Places: component.Name.Matches(line.Text)))
            .Where(component => component.Places.Count > 0).ToList();
        foreach (Match port in ports)
        {
            var owner = OwnerOf(line.Text, port, named);
            if (owner is not null && int.Parse(port.Groups["port"].Value, CultureInfo.InvariantCulture) != owner.Address.Port)
            {
                yield return new(
                    DocumentRule.PortConflict, line.Number, $"{owner.Name} {port.Groups["port"].Value}",
                    $"{owner.Name} listens on {owner.Address.Port} on the platform");
            }
        }
    }

    // The only one that the line names, or the one that stands right in front of the parentheses.
    private static HealthTarget? OwnerOf(string line, Match port, List<(HealthTarget Target, MatchCollection Places)> named) => port.Value[0] != '('
        ? named.Count == 1 && AnyPort().Count(line) <= 1 ? named[0].Target : null
        : named.Find(component => component.Places.Any(place =>
            place.Index + place.Length <= port.Index && Gap().IsMatch(line[(place.Index + place.Length)..port.Index]))).Target;

    private static string PatternOf(string name) => name switch
    {
        "postgresql" => "(?:postgres(?:ql)?|psql|pg_isready|pg_dump)",
        _ => name.Replace("-", "[- _]", StringComparison.Ordinal),
    };

    [GeneratedRegex(@"(?<![\w.-])(?:localhost|127\.0\.0\.1):(?<port>[0-9]{2,5})\b|\((?<port>[0-9]{4,5})\)|(?<= )-p (?<port>[0-9]{4,5})(?![0-9:])")]
    private static partial Regex Port();

    [GeneratedRegex(@"[:(][0-9]{2,5}\b")]
    private static partial Regex AnyPort();

    [GeneratedRegex(@"^(?:\*\*|`)?(?: (?:Service|Database|Cache|Monitoring|Dashboards?|Server|AI))*(?:\*\*|`)? *$", RegexOptions.IgnoreCase)]
    private static partial Regex Gap();
}
