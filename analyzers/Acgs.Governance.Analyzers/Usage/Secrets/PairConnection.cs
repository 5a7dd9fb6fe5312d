// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>The form <c>Host=…;Password=…</c>, in which databases, brokers and cloud storage are named.</summary>
internal static class PairConnection
{
    /// <summary>The first secret; <see langword="null"/> unless all parts are pairs, or unknown, and one of them beside the secret belongs to a connection.</summary>
    public static FoundSecret? FindSecret(string text)
    {
        var parts = ConnectionPart.Split(text, 0, ';');
        return parts.Count > 1 && parts.All(IsPossible) && parts.Any(IsConnection) && parts.FirstOrDefault(part => part.HoldsSecret) is { } secret
            ? new(secret.Key, secret.ValueStart)
            : null;
    }

    private static bool IsPossible(ConnectionPart part) => part.IsPair || IsHole(part);

    // What is joined to a pair at run time is the rest of the connection string.
    private static bool IsConnection(ConnectionPart part) => IsHole(part) || ConnectionKeys.IsKnown(part.Key);

    private static bool IsHole(ConnectionPart part) => !part.IsPair && part.Text.Trim() == ConnectionText.Hole.ToString();
}
