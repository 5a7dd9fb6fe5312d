// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>A form in which secrets are written.</summary>
/// <param name="Kind">What it is called.</param>
/// <param name="Regex">Matches it, with a group <c>secret</c>.</param>
/// <param name="IsToken">Whether real ones are random.</param>
/// <param name="IsAnywhere">Whether it cannot be anything else, so that it is found in prose too.</param>
internal sealed partial record SecretPattern(string Kind, Regex Regex, bool IsToken = false, bool IsAnywhere = false)
{
    public static IReadOnlyList<SecretPattern> All { get; } =
    [
        new("a password in an address", UrlPassword()),
        new("a password in the arguments", ArgumentPassword()),
        new("a password in the environment", EnvironmentPassword()),
        new("a password in the configuration", ConfiguredPassword()),
        new("a secret in the environment", NamedToken(), IsToken: true),
        new("a password in a connection string", ConnectionPassword()),
        new("a token in a header", HeaderToken(), IsToken: true, IsAnywhere: true),
        new("a bearer token", BearerToken(), IsToken: true, IsAnywhere: true),
        new("a token", WellKnownToken(), IsToken: true, IsAnywhere: true),
        new("a private key", PrivateKey(), IsAnywhere: true),
    ];

    /// <summary>The secrets of this form in a text.</summary>
    public IEnumerable<Group> In(string text) => Regex.Matches(text).Select(match => match.Groups["secret"])
        .Where(secret => !SecretValue.IsPlaceholder(secret.Value, IsToken));

    // Nobody can log in to the hosts of RFC 2606. What stands before the digest of an image is its tag.
    [GeneratedRegex(
        @"[a-z][a-z0-9+.-]{0,20}://[^\s:/@""'`<>]{0,100}:(?<secret>[^\s@/""'`]{1,200})@"
        + @"(?!(?:[\w-]+\.)*(?:example|test|invalid)(?:\.(?:com|org|net))?(?![\w.-])|sha[0-9]{3}:)[\w\[]",
        RegexOptions.IgnoreCase)]
    private static partial Regex UrlPassword();

    // The clients of MySQL take what stands behind '--password' and a blank for the database.
    [GeneratedRegex(
        @"redis-cli\b[^\n|;]{0,200}? (?:-a|--pass)[ =]+(?<secret>[^\s|;]+)"
        + @"|\bmysql\w*\b[^\n|;]{0,200}? -p(?<secret>[^\s|;]+)"
        + @"|\b(?:sshpass|docker login)\b[^\n|;]{0,200}? -p ?(?<secret>[^\s|;]+)"
        + @"|(?<!\bmysql[^\n|;]{0,200})\s--password (?<secret>[^\s|;-][^\s|;]*)"
        + @"|\s--password=(?<secret>[^\s|;-][^\s|;]*)"
        + @"|\bcurl\b[^\n|;]{0,400}? (?:-u|--user)[ =]+[^\s:]+:(?<secret>[^\s|;]+)")]
    private static partial Regex ArgumentPassword();

    [GeneratedRegex(@"(?<![\w$-])(?:REDISCLI_AUTH|MYSQL_PWD|[A-Z0-9_]{0,60}(?:PASSWORD|PASSWD))(?:=|:[ \t]+(?=[^\s]*[0-9]))(?<secret>[^\s;|]+)")]
    private static partial Regex EnvironmentPassword();

    // Small letters stand in YAML for the type of a field as often: a secret has digits too.
    [GeneratedRegex(
        @"""[\w.:-]{0,60}(?:Password|Passwd|Pwd)""\s{0,9}:\s{0,9}""(?<secret>[^""\n]{1,200})"""
        + @"|^[ \t]*(?:- )?[\w.-]{0,60}(?:password|passwd):[ \t]+(?=[^\s]*[0-9])(?<secret>[^\s]{1,200})",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ConfiguredPassword();

    [GeneratedRegex(
        @"(?<![\w$-])[A-Z][A-Z0-9_]{0,60}(?:SECRET|TOKEN|ACCESS_KEY|API_KEY|SECRET_KEY|PRIVATE_KEY|ENCRYPTION_KEY)(?:=|:[ \t]+)[""']?"
        + @"(?=[\w+/=.-]*[0-9])(?=[\w+/=.-]*[A-Za-z])(?<secret>[\w+/=.-]{16,200})")]
    private static partial Regex NamedToken();

    // Small letters name a variable of a program as often: there, others of the string stand before it.
    [GeneratedRegex(
        @"[;""' ](?:Password|Pwd)=(?<secret>[^;\s""'`]+)"
        + @"|\b(?i:host|server|user(?:name| id)?|uid|dbname|database)=[^\n,()]{1,200}?[; ](?i:password|pwd)=(?<secret>[^;,)\s""'`]+)")]
    private static partial Regex ConnectionPassword();

    [GeneratedRegex(
        @"\b(?:Authorization: *(?:Basic|Token|OAuth|ApiKey) +|(?:X-Api-Key|Api-Key|X-Auth-Token|Private-Token): *)(?<secret>[A-Za-z0-9._~+/=-]{16,})",
        RegexOptions.IgnoreCase)]
    private static partial Regex HeaderToken();

    [GeneratedRegex(@"\bBearer +(?<secret>[A-Za-z0-9._~+/=-]{16,})")]
    private static partial Regex BearerToken();

    [GeneratedRegex(
        @"\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,}|glpat-[A-Za-z0-9_-]{20,}|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abprs]-[A-Za-z0-9-]{20,}"
        + @"|sk-(?:ant|proj)-[A-Za-z0-9_-]{20,}|hf_[A-Za-z0-9]{30,}|dckr_pat_[A-Za-z0-9_-]{20,}|pypi-[A-Za-z0-9_-]{50,}"
        + @"|AIza[A-Za-z0-9_-]{35}|[sr]k_live_[A-Za-z0-9]{20,}|npm_[A-Za-z0-9]{36}|whsec_[A-Za-z0-9+/=]{24,}"
        + @"|eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,})")]
    private static partial Regex WellKnownToken();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----\s*(?<secret>[A-Za-z0-9+/=][A-Za-z0-9+/=\s]{39,})")]
    private static partial Regex PrivateKey();
}
