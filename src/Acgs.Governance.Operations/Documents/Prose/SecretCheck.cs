// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Looks for passwords, keys and tokens. What is found is not shown.</summary>
internal sealed partial class SecretCheck : IDocumentCheck
{
    private const string Remedy = "write a placeholder such as $PASSWORD; if it was ever used, replace it";

    private static readonly (string Kind, Regex Pattern, bool IsToken)[] Patterns =
    [
        ("a password in an address", UrlPassword(), false),
        ("a password in the arguments", ArgumentPassword(), false),
        ("a password in the environment", EnvironmentPassword(), false),
        ("a password in a connection string", ConnectionPassword(), false),
        ("a bearer token", BearerToken(), true),
        ("a token", WellKnownToken(), true),
    ];

    public IEnumerable<Defect> Find(CheckedDocument document) => document.Markdown.Blocks.SelectMany(block => FindIn(document.Markdown, block));

    private static IEnumerable<Defect> FindIn(MarkdownDocument document, Block block)
    {
        // In prose only what is code can be meant to be used.
        var isCode = block.Kind is BlockKind.Code;
        var inline = isCode ? [] : document.InlinesOf(block).Where(inline => inline.Kind == InlineKind.Code).ToList();
        var found = Patterns.SelectMany(pattern => pattern.Pattern.Matches(block.Text)
            .Where(match => isCode || pattern.IsToken || inline.Exists(code => code.Start <= match.Index && match.Index < code.End))
            .Where(match => !SecretValue.IsPlaceholder(match.Groups["secret"].Value, pattern.IsToken))
            .Select(match => (pattern.Kind, Line: block.LineAt(match.Index))));
        var keys = PrivateKey().Matches(block.Text).Where(match => match.Groups["body"].Length >= 40)
            .Select(match => (Kind: "a private key", Line: block.LineAt(match.Index)));
        return found.Concat(keys).DistinctBy(defect => defect.Line)
            .Select(defect => new Defect(DocumentRule.Secret, defect.Line, defect.Kind, Remedy));
    }

    // Nobody can log in to the hosts of RFC 2606.
    [GeneratedRegex(
        @"[a-z][a-z0-9+.-]{0,20}://[^\s:/@""'`<>]{0,100}:(?<secret>[^\s@/""'`]{1,200})@"
        + @"(?!(?:[\w-]+\.)*(?:example|test|invalid)(?:\.(?:com|org|net))?(?![\w.-]))[\w\[]",
        RegexOptions.IgnoreCase)]
    private static partial Regex UrlPassword();

    [GeneratedRegex(
        @"redis-cli\b[^\n|;]{0,200}? (?:-a|--pass) +(?<secret>[^\s|;]+)"
        + @"|\s--password[= ](?<secret>[^\s|;-][^\s|;]*)"
        + @"|\bcurl\b[^\n|;]{0,400}? (?:-u|--user) +[^\s:]+:(?<secret>[^\s|;]+)")]
    private static partial Regex ArgumentPassword();

    [GeneratedRegex(@"\b(?:PGPASSWORD|REDISCLI_AUTH|MYSQL_PWD|REDIS_PASSWORD|POSTGRES_PASSWORD)=(?<secret>[^\s;|]+)")]
    private static partial Regex EnvironmentPassword();

    [GeneratedRegex(@"[;""' ](?:Password|Pwd)=(?<secret>[^;\s""'`]+)")]
    private static partial Regex ConnectionPassword();

    [GeneratedRegex(@"\bBearer +(?<secret>[A-Za-z0-9._~+/=-]{16,})")]
    private static partial Regex BearerToken();

    [GeneratedRegex(
        @"\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,}|glpat-[A-Za-z0-9_-]{20,}|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abprs]-[A-Za-z0-9-]{20,}"
        + @"|AIza[A-Za-z0-9_-]{35}|sk_live_[A-Za-z0-9]{20,}|npm_[A-Za-z0-9]{36}|whsec_[A-Za-z0-9+/=]{24,}|eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,})")]
    private static partial Regex WellKnownToken();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----(?<body>[A-Za-z0-9+/=\s]*)")]
    private static partial Regex PrivateKey();
}
