// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Alerts;

/// <summary>
/// The symmetric signature of Standard Webhooks 1.0.0 (https://github.com/standard-webhooks/standard-webhooks): HMAC-SHA256 over
/// <c>id.timestamp.body</c>, as <c>v1,</c> and base64. A header has one for each secret, between spaces.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Version = "v1,";
    private const int MostSignatures = 16;

    /// <summary>Signs with each of several secrets.</summary>
    public static string Sign(IEnumerable<byte[]> secrets, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        var signatures = new List<string>();
        foreach (var secret in secrets)
        {
            signatures.Add($"{Version}{Convert.ToBase64String(Compute(secret, id, timestamp, body))}");
        }

        return string.Join(' ', signatures);
    }

    /// <summary>Whether one of the signatures was made with one of the secrets. Takes the same time wherever they differ.</summary>
    public static bool IsSigned(IEnumerable<byte[]> secrets, string signatures, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        var given = Parse(signatures);
        var isSigned = false;
        foreach (var secret in secrets)
        {
            var expected = Compute(secret, id, timestamp, body);
            foreach (var signature in given)
            {
                isSigned |= CryptographicOperations.FixedTimeEquals(signature, expected);
            }
        }

        return isSigned;
    }

    private static byte[] Compute(byte[] secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    // Those of other versions, and what is no base64, match nothing.
    private static List<byte[]> Parse(string signatures)
    {
        var parsed = new List<byte[]>();
        foreach (var signature in signatures.Split(' ', MostSignatures + 1).Take(MostSignatures))
        {
            var bytes = new byte[HMACSHA256.HashSizeInBytes];
            if (signature.StartsWith(Version, StringComparison.Ordinal)
                && Convert.TryFromBase64String(signature[Version.Length..], bytes, out var length) && length == bytes.Length)
            {
                parsed.Add(bytes);
            }
        }

        return parsed;
    }
}
