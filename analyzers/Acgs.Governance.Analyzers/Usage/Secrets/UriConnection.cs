// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>The form <c>scheme://user:password@host/path?password=…</c>.</summary>
internal static class UriConnection
{
    private const string SchemeEnd = "://";
    private const string Password = "password";

    private static readonly char[] AuthorityEnds = ['/', '?', '#'];

    /// <summary>The first secret; <see langword="null"/> unless the text begins with a scheme.</summary>
    public static FoundSecret? FindSecret(string text)
    {
        var scheme = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme <= 0 || !text.Substring(0, scheme).Trim().All(IsOfScheme) || text.Trim().Any(char.IsWhiteSpace))
        {
            return null;
        }

        var start = scheme + SchemeEnd.Length;
        var end = text.IndexOfAny(AuthorityEnds, start);
        return FindInAuthority(text, start, end < 0 ? text.Length : end) ?? FindInQuery(text, start);
    }

    private static FoundSecret? FindInAuthority(string text, int start, int end)
    {
        var at = text.LastIndexOf('@', end - 1, end - start);
        var colon = at < 0 ? -1 : text.IndexOf(':', start, at - start);
        return colon >= 0 && at + 1 < end && SecretValue.IsReal(text.Substring(colon + 1, at - colon - 1)) ? new(Password, colon + 1) : null;
    }

    // A query of the web holds what a form has; that is no connection.
    private static FoundSecret? FindInQuery(string text, int start)
    {
        var query = text.IndexOf('?', start);
        return query >= 0
            && !text.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && ConnectionPart.Split(text, query + 1, '&').Find(part => part.HoldsSecret) is { } secret
                ? new(secret.Key, secret.ValueStart)
                : null;
    }

    private static bool IsOfScheme(char character) => char.IsLetterOrDigit(character) || character is '+' or '-' or '.' or ':';
}
