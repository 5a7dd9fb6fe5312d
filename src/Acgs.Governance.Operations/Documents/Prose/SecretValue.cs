// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Tells secrets from what stands for one.</summary>
internal static partial class SecretValue
{
    // Bits a character: words of a language have about two, random letters and digits more than four.
    private const double MinEntropy = 3;

    private const int MinLength = 3;

    /// <summary>Whether a value is obviously not a secret.</summary>
    /// <param name="value">The value, maybe in quotes.</param>
    /// <param name="isToken">Whether real ones are random.</param>
    public static bool IsPlaceholder(string value, bool isToken)
    {
        var plain = Plain(value);
        return plain.Length < MinLength || IsWord(value) || (isToken && (Entropy(plain) < MinEntropy || Example().IsMatch(plain)));
    }

    /// <summary>Whether a value stands for another one: a variable, something left out, or a word such as <c>password</c>.</summary>
    public static bool IsWord(string value) => Plain(value) is var plain && (plain.Length == 0 || Mark().IsMatch(plain) || Word().IsMatch(plain));

    /// <summary>A value without quotes around it.</summary>
    public static string Plain(string value) => value.Trim('"', '\'', '`', ',', ')', '\\', '\n', ' ');

    /// <summary>What tells a secret from another one, and does not tell the secret.</summary>
    public static string DigestOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(value))));

    private static double Entropy(string value) => value.CountBy(character => character)
        .Sum(pair => -(double)pair.Value / value.Length * Math.Log2((double)pair.Value / value.Length));

    // A variable, a name in angle brackets, something left out.
    [GeneratedRegex(@"[$<>{}…*\[\]%]|\.\.\.|^[xX]+$|^@|^-$|^/|^[A-Z][A-Z_]+$")]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^(?:my|your|the|a|some|db|app|user|super|redis|postgres|p)?[-_]?"
        + @"(?:secret|password|passwd|s3cret|p4ssw0rd|pass|pwd|pw|change[-_]?(?:me|it)|example|redacted|placeholder|dummy|token|hidden|test|postgres|admin|guest|root"
        + @"|user|username|string|str|text|foo|bar|baz|tiger|required|optional|none|null|true|false)"
        + @"(?:[-_]?(?:secret|password|here|value|word|me|key))*[0-9!]{0,4}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex("example|your|dummy|placeholder|xxxx|changeme|1234567|abcdef", RegexOptions.IgnoreCase)]
    private static partial Regex Example();
}
