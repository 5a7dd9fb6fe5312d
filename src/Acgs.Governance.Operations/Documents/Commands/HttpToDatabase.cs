// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>HTTP to a port where a database listens: it ends in an empty answer, and counts as down for ever.</summary>
internal sealed partial class HttpToDatabase : ICommandFamily
{
    private static readonly Dictionary<int, TargetKind> Standard = new() { [5432] = TargetKind.PostgreSql, [6379] = TargetKind.Redis };

    private static readonly Dictionary<int, TargetKind> OfPlatform = HealthTarget.Guide.ToDictionary(target => target.Address.Port, target => target.Kind);

    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform)
    {
        foreach (var word in script.Script.Commands.SelectMany(command => command.Words))
        {
            var url = HttpAddress().Match(word.Text);
            if (url.Success && RemedyOf(int.Parse(url.Groups[1].Value, CultureInfo.InvariantCulture), isOfPlatform) is { } remedy)
            {
                yield return new(DocumentRule.BrokenCommand, word.Line, url.Value, $"asks a database over HTTP, which fails always; write {remedy}");
            }
        }
    }

    private static string? RemedyOf(int port, bool isOfPlatform) =>
        (Standard.TryGetValue(port, out var kind) || (isOfPlatform && OfPlatform.TryGetValue(port, out kind)) ? kind : TargetKind.Service) switch
        {
            TargetKind.PostgreSql => "pg_isready -h HOST -p PORT",
            TargetKind.Redis => "redis-cli -e -h HOST -p PORT ping, with the password in REDISCLI_AUTH",
            _ => null,
        };

    [GeneratedRegex(@"^https?://[^/:\s]+:([0-9]{1,5})(?![0-9])")]
    private static partial Regex HttpAddress();
}
