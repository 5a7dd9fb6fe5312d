// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Shell;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Calls of curl.</summary>
internal sealed partial class CurlCommands : ICommandFamily
{
    private static readonly HashSet<int> ServicePorts =
        [.. HealthTarget.Guide.Where(target => target.Kind == TargetKind.Service).Select(target => target.Address.Port)];

    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) =>
        Clients.Of(script, "curl").SelectMany(command => Inspect(script, command, isOfPlatform));

    private static IEnumerable<Defect> Inspect(CodeScript script, ShellCommand command, bool isOfPlatform)
    {
        foreach (var word in command.Has("-g", "--globoff") ? [] : command.Arguments.Where(word => IsGlob(word.Text)))
        {
            yield return new(
                DocumentRule.BrokenCommand, word.Line, word.Text,
                "fails: curl takes brackets in an address for ranges; write curl -G ADDRESS --data-urlencode 'query=…', or -g");
        }

        if (isOfPlatform && ChecksStatusOnly(command) is { } health)
        {
            yield return new(
                DocumentRule.BrokenCommand, health.Line, health.Text,
                "looks at the code alone, not at the stated status and constitutional_hash; write acgs-cli health NAME=http://HOST:PORT");
        }

        if (IsPost(command) && DescribePost(script.Script, command) is { } missing)
        {
            yield return new(DocumentRule.BrokenCommand, command.Line, command.Text, missing);
        }
    }

    private static bool IsGlob(string word)
    {
        var query = word.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || !Address().IsMatch(word))
        {
            return false;
        }

        var plain = Expansion().Replace(word[query..], string.Empty);
        return Brackets().Matches(plain).Any(match => !IntendedGlob().IsMatch(match.Value));
    }

    private static ShellWord? ChecksStatusOnly(ShellCommand command) => command.Sink is null && (command.Follower == "||" || command.IsCondition)
        ? command.Arguments.FirstOrDefault(word => ServiceHealth().Match(word.Text) is { Success: true } url
            && ServicePorts.Contains(int.Parse(url.Groups[1].Value, CultureInfo.InvariantCulture)))
        : null;

    private static bool IsPost(ShellCommand command) => command.ValueOf("-X", "--request")?.Text == "POST" || command.Has("-XPOST");

    private static string? DescribePost(ShellScript script, ShellCommand command)
    {
        var headers = command.Arguments.Select(word => word.Text).ToList();
        var data = command.ValueOf("-d", "--data", "--data-raw", "--data-binary")?.Text.TrimStart() ?? string.Empty;
        var isUnattended = command.Function.Length > 0 || script.Comments.Values.Any(comment => comment.StartsWith("#!", StringComparison.Ordinal));
        string?[] missing =
        [
            data is ['{' or '[', ..] && !headers.Exists(IsContentType) ? "sends JSON as a form; write -H 'Content-Type: application/json'" : null,
            isUnattended && !command.Has("-f", "--fail", "--fail-with-body") ? "succeeds also when it is refused; write -fsS --max-time 10" : null,
            headers.Exists(header => BearerToken().IsMatch(header)) ? "shows the token in the list of processes; write -H @FILE" : null,
        ];
        return missing.OfType<string>().ToList() is { Count: > 0 } found ? string.Join("; ", found) : null;
    }

    private static bool IsContentType(string header) => header.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("-HContent-Type:", StringComparison.OrdinalIgnoreCase) || header is "--json";

    [GeneratedRegex(@"^https?://|^localhost:|^\$")]
    private static partial Regex Address();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Expansion();

    [GeneratedRegex(@"\[[^\]]*\]?|\{[^}]*\}?")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\[(?:[0-9]+-[0-9]+|[a-z]-[a-z]|[A-Z]-[A-Z])(?::[0-9]+)?\]$|^\{[^=""]*(?:,[^=""]*)?\}$|^\[\]$")]
    private static partial Regex IntendedGlob();

    [GeneratedRegex(@"^https?://[^/\s]+:([0-9]{1,5})/health/?$")]
    private static partial Regex ServiceHealth();

    [GeneratedRegex(@"^Authorization:\s*Bearer\s+\$", RegexOptions.IgnoreCase)]
    private static partial Regex BearerToken();
}
