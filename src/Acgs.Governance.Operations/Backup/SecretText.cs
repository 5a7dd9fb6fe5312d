// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Prose;

namespace Acgs.Governance.Operations.Backup;

/// <summary>
/// Which values of a configuration are secret, by key or by form. A value too many is put back by a person who restores; one too few has leaked.
/// </summary>
internal static partial class SecretText
{
    /// <summary>Whether all values below a key are secret.</summary>
    /// <param name="key">The key, without those above it.</param>
    /// <param name="isSection">Whether other keys are below it.</param>
    public static bool IsKey(string key, bool isSection)
    {
        var plain = key.Replace("_", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal);
        return SecretKey().IsMatch(plain) || (!isSection && SecretLeaf().IsMatch(plain));
    }

    /// <summary>Whether a value has a secret in it, whatever its key.</summary>
    public static bool IsValue(string value) =>
        Assignment().IsMatch(value) || Armor().IsMatch(value) || Token().IsMatch(value)
        || SecretPattern.All.Any(pattern => pattern.Regex.IsMatch(value))
        || (value.Contains("://", StringComparison.Ordinal) && AddressWithSecret().IsMatch(value));

    [GeneratedRegex("passw|pwd|passphrase|pass$|secret|token|key|credential|private|authorization|signature|salt|sas$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretKey();

    // As sections these have audiences, algorithms and switches in them.
    [GeneratedRegex("(?:bearer|signing|encryption)$|hmac|unseal", RegexOptions.IgnoreCase)]
    private static partial Regex SecretLeaf();

    // Parts of a connection string, of PostgreSQL, Redis and others.
    [GeneratedRegex("""(?:passw|pwd|passphrase|secret|token|key|credential|signature|sas)[\w ]*["']?\s*[=:]""", RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();

    [GeneratedRegex("-----BEGIN |^(?:Bearer|Basic) |^eyJ", RegexOptions.IgnoreCase)]
    private static partial Regex Armor();

    // Long, without spaces, letters of both cases and digits: made by a machine.
    [GeneratedRegex(@"^(?=[^\s]*[0-9])(?=[^\s]*[a-z])(?=[^\s]*[A-Z])[A-Za-z0-9+/=_-]{20,}$|^[0-9a-f]{32,}$|^[0-9A-F]{32,}$")]
    private static partial Regex Token();

    // A name before the host, a query, or a part of the path that nobody would type: webhooks are secret as a whole.
    [GeneratedRegex(@"://[^/?#]*@|\?|/(?=[^/]*[0-9])(?=[^/]*[A-Za-z])[A-Za-z0-9_-]{16,}|hooks\.|/services/|webhook", RegexOptions.IgnoreCase)]
    private static partial Regex AddressWithSecret();
}
