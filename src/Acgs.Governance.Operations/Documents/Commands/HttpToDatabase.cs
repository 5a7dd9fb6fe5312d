// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>HTTP to a port where a database listens: it ends in an empty answer, and counts as down for ever.</summary>
internal sealed partial class HttpToDatabase : ICommandFamily
{
    private static readonly Dictionary<int, string> Remedies = new(Ports(TargetKind.PostgreSql, 5432, "pg_isready -h HOST -p PORT")
        .Concat(Ports(TargetKind.Redis, 6379, "redis-cli -e -h HOST -p PORT ping, with the password in REDISCLI_AUTH")));

    public IEnumerable<Defect> Inspect(CodeScript script)
    {
        foreach (var word in script.Script.Commands.SelectMany(command => command.Words))
        {
            var url = HttpAddress().Match(word.Text);
            if (url.Success && Remedies.TryGetValue(int.Parse(url.Groups[1].Value, CultureInfo.InvariantCulture), out var remedy))
            {
                yield return new(DocumentRule.BrokenCommand, word.Line, url.Value, $"asks a database over HTTP, which fails always; write {remedy}");
            }
        }
    }

    private static IEnumerable<KeyValuePair<int, string>> Ports(TargetKind kind, int standard, string remedy) =>
        HealthTarget.Guide.Where(target => target.Kind == kind).Select(target => target.Address.Port).Append(standard)
            .Select(port => KeyValuePair.Create(port, remedy));

    [GeneratedRegex(@"^https?://[^/:\s]+:([0-9]{1,5})(?![0-9])")]
    private static partial Regex HttpAddress();
}
