// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>Finds a secret in a text that is a connection string as a whole.</summary>
internal static class ConnectionText
{
    /// <summary>Stands for what is known at run time only. No text has this character: it is none.</summary>
    public const char Hole = '\uFFFF';

    private const string Password = "password";
    // No connection string is longer, and other texts would cost time.
    private const int Longest = 1_000;

    private static readonly Regex Uri = new(
        $@"^\s*(?<scheme>[a-z][a-z0-9+.:-]*)://(?:[^\s/?#:]*:(?<{Password}>[^\s/?#]+)@)?[^\s/?#]+[^\s?]*(?:\?(?<query>\S*))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Endpoints = new(@"^\s*(?:[\w.:\[\]\uFFFF-]+\s*,\s*)+");

    /// <summary>The name of the first secret, never the secret; <see langword="null"/> when there is none, or the text is no connection string.</summary>
    public static string? FindSecret(string text)
    {
        if (text.Length > Longest || (text.IndexOf('=') < 0 && text.IndexOf('@') < 0) || SecretValue.HasHarmlessHost(text))
        {
            return null;
        }

        return Uri.Match(text) is { Success: true } uri ? InUri(uri) : InPairs(text) ?? InRedis(text);
    }

    // The query of a web page holds what a form has, and that of otpauth names no host: neither is a connection.
    private static string? InUri(Match uri)
    {
        if (SecretValue.IsReal(uri.Groups[Password].Value))
        {
            return Password;
        }

        var isForm = uri.Groups["scheme"].Value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return isForm ? null : ConnectionPairs.Read(uri.Groups["query"].Value, '&')?.FirstSecret is Password ? Password : null;
    }

    // host:port,password=…
    private static string? InRedis(string text)
    {
        var endpoints = Endpoints.Match(text);
        return endpoints.Success
            && ConnectionPairs.Read(text.Substring(endpoints.Length), ',') is { } options
            && (endpoints.Value.IndexOf(':') > 0 || endpoints.Value.IndexOf(Hole) >= 0 || options.HaveRedisOption)
                ? options.FirstSecret
                : null;
    }

    // Host=…;Password=…
    private static string? InPairs(string text) => ConnectionPairs.Read(text, ';') is { NameConnection: true } pairs ? pairs.FirstSecret : null;
}
