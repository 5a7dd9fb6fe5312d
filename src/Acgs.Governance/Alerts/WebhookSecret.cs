// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts;

/// <summary>A secret of Standard Webhooks (https://www.standardwebhooks.com): <c>whsec_</c> and base64 of 24 to 64 random bytes.</summary>
internal static class WebhookSecret
{
    public const string Rule = "must be 'whsec_' and base64 of 24 to 64 random bytes; `openssl rand -base64 32` makes them";

    private const string Prefix = "whsec_";
    private const int LeastBytes = 24;
    private const int MostBytes = 64;

    /// <summary>Reads a secret; <see langword="null"/> if the text is none.</summary>
    public static byte[]? Parse(string? text)
    {
        var buffer = new byte[MostBytes + 1];
        return text is not null && text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Prefix.Length..], buffer, out var length) && length is >= LeastBytes and <= MostBytes
            ? buffer[..length]
            : null;
    }
}
