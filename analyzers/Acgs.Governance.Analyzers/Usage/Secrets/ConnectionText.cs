// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>Finds a secret in a text that has one of the forms of a connection string as a whole.</summary>
internal static class ConnectionText
{
    /// <summary>Stands for what is known at run time only. No text has this character: it is none.</summary>
    public const char Hole = '\uFFFF';

    /// <summary>The first secret in <paramref name="text"/>; <see langword="null"/> when there is none, or the text is no connection string.</summary>
    public static FoundSecret? FindSecret(string text) =>
        text.IndexOf('=') < 0 && text.IndexOf('@') < 0
            ? null
            : UriConnection.FindSecret(text) ?? PairConnection.FindSecret(text) ?? RedisConnection.FindSecret(text);
}
