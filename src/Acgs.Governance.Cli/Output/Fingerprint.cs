// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Cli.Output;

/// <summary>Recognises a finding again when lines above it come and go: by its rule and by what the line says, not by where it stands.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint; meaningful together with the path.</summary>
    public static string Of(Finding finding)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Id}\0{finding.Detail.Found}"), digest);
        return Convert.ToHexStringLower(digest[..8]);
    }
}
