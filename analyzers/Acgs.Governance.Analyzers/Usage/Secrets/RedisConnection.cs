// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>The form <c>host:port,password=…</c> of Redis clients.</summary>
internal static class RedisConnection
{
    /// <summary>The first secret; <see langword="null"/> unless endpoints come first, and a port or another option shows that they are such.</summary>
    public static FoundSecret? FindSecret(string text)
    {
        var parts = ConnectionPart.Split(text, 0, ',');
        var endpoints = parts.TakeWhile(part => !part.IsPair).ToList();
        var options = parts.Skip(endpoints.Count).ToList();
        return endpoints.Count > 0
            && endpoints.All(part => IsEndpoint(part.Text.Trim()))
            && options.All(part => part.IsPair)
            && (endpoints.Exists(HasPort) || options.Exists(part => ConnectionKeys.IsRedisOption(part.Key)))
            && options.Find(part => part.HoldsSecret) is { } secret
                ? new(secret.Key, secret.ValueStart)
                : null;
    }

    private static bool IsEndpoint(string text) =>
        text.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or ':' or '[' or ']' or ConnectionText.Hole);

    private static bool HasPort(ConnectionPart endpoint) => endpoint.Text.IndexOf(':') > 0 || endpoint.Text.IndexOf(ConnectionText.Hole) >= 0;
}
